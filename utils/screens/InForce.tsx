import type { ReactNode } from 'react';
import { KeymapProvider } from '@/components/keys';
import { type WaysOut, WaysOutProvider } from '@/components/ways-out';
import type { InForce } from './use-settings';

/** Until the policy is read nothing leaves: it is there before the first claim is. */
const NONE: WaysOut = { copy: false, print: false, files: false };
const UNMOVED = {};

/** Hands a page's parts what settings and policy say of them: which ways out are open, and where the single keys lie. */
export function InForceProvider({ inForce, children }: { inForce: InForce | undefined; children: ReactNode }) {
  return (
    <WaysOutProvider ways={inForce?.ways ?? NONE}>
      <KeymapProvider moved={inForce?.settings.keys.moved ?? UNMOVED}>{children}</KeymapProvider>
    </WaysOutProvider>
  );
}
