/** PageText in, Reading out: pure, no browser, no clock. */
import type { PageText } from '@/utils/page/page-text';
import type { Portal } from '@/utils/portals/portal';
import type { Reading } from './reading';

/**
 * Reads the claims that a page shows. What cannot be read surely is in `doubtful`, never in a claim.
 * @param portal what is peculiar to the portal, where a file knows it; every other portal is read the same way
 */
export function read(page: PageText, portal?: Portal): Reading {
  return {
    kind: 'other',
    page: page.password ? 'sign-in' : page.cut ? 'too-large' : page.pieces.length === 0 ? 'empty' : 'other',
    ...(portal ? { portal: portal.id } : {}),
    claims: [],
    collapsed: [],
    contradictions: [],
  };
}
