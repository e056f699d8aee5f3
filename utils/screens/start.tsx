import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '@/components/announce';
import { reloadWhenWiped } from './wiped';

/** Draws a page. Called before any check is loaded: they would try whether code can be made from text, which the policy forbids and reports. */
export function startPage(page: ReactNode): void {
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
  reloadWhenWiped();
  createRoot(document.getElementById('root')!).render(<Announcer>{page}</Announcer>);
}
