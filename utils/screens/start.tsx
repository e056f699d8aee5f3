import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '@/components/announce';
import { PageFault } from '@/components/PageFault';
import { reloadWhenWiped } from './wiped';

/** Draws a page. */
export function startPage(page: ReactNode): void {
  reloadWhenWiped();
  createRoot(document.getElementById('root')!).render(
    <PageFault>
      <Announcer>{page}</Announcer>
    </PageFault>,
  );
}
