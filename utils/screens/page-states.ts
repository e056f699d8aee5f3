/** Which states a tab's page puts before the clerk: pure, from what the worker says. */

import type { PageState } from '@/components/PageState';
import type { Claim } from '@/utils/claim/claim';
import type { TabState } from '@/utils/messages/protocol';

/** What every claim's page should say; what is missing is named. */
const EXPECTED = ['claimNumber', 'patientName', 'serviceFrom', 'status', 'billed'] as const satisfies readonly (keyof Claim)[];

/** Paths of the values that a claim's page did not show or that could not be read; those in doubt are named there, not here. */
export function missingOf(claim: Claim, doubtful: readonly { path: string }[]): string[] {
  const inDoubt = new Set(doubtful.map(({ path }) => path));
  return EXPECTED.filter((path) => claim[path] === undefined && !inDoubt.has(path));
}

/** States that stand in the place of a claim. */
export function stateInstead(tab: TabState, nameOf: (id: string) => string): PageState | undefined {
  const portal = tab.portal === undefined ? undefined : nameOf(tab.portal);
  if (tab.host === undefined) return { kind: 'no-page' };
  if (tab.barred) return { kind: 'barred', host: tab.host };
  if (!tab.enabled) return { kind: 'not-enabled', host: tab.host, ...(portal === undefined ? {} : { portal }) };
  if (tab.phase === 'unreadable') return { kind: 'unreadable', why: tab.why ?? '' };
  if (tab.claims.some((key) => key !== '')) return undefined;
  if (tab.phase === 'not-saved') return { kind: 'not-saved', why: tab.why ?? '' };
  if (tab.phase === 'reading') return { kind: 'reading', portal: portal ?? tab.host };
  return { kind: 'no-claim', page: tab.phase === 'unknown' ? 'loading' : (tab.page ?? 'other') };
}

/** States beside the claim at `index` of the page. */
export function statesBeside(tab: TabState, index: number): PageState[] {
  const states: PageState[] = [];
  if (tab.phase === 'not-saved') states.push({ kind: 'not-saved', why: tab.why ?? '' });
  if (tab.collapsed.length > 0) states.push({ kind: 'collapsed', sections: tab.collapsed });
  for (const sentence of tab.contradictions) states.push({ kind: 'contradiction', sentence });
  if (tab.phase === 'read' && tab.news[index] === false && tab.kind === 'claim-detail') states.push({ kind: 'unchanged' });
  return states;
}
