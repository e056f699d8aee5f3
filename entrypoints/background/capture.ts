/** From what a tab shows to the log and to the panel: read all frames as one page, log what is new, tell what was read. */
import { browser } from '@/utils/browser';
import { today } from '@/utils/clock';
import type { Log } from '@/utils/log/api';
import { isLogError } from '@/utils/log/errors';
import { ClerkError } from '@/utils/messages/clerk-error';
import type { TabState } from '@/utils/messages/protocol';
import type { PageText } from '@/utils/page/page-text';
import { portalFor } from '@/utils/portals/registry';
import { completed, shownBy } from '@/utils/reading/complete';
import { joinFrames } from '@/utils/reading/join-frames';
import { read } from '@/utils/reading/read';
import type { ReadClaim, Reading } from '@/utils/reading/reading';
import { forgetTexts } from '@/utils/reading/words/remembered';
import { noteHealth } from '@/utils/settings/health-store';
import { loadLessons } from '@/utils/settings/lesson-store';
import { forgetFrames } from './frames';
import { changeTabState, nowShows, rememberShown, shownBefore, stillShows } from './tab-states';

/** What a tab shows, all its frames together, with what clerks taught about the portal; nothing is logged. */
export async function readFrames(frames: readonly PageText[]): Promise<Reading> {
  const page = joinFrames(frames);
  return read(page, portalFor(page.url), await loadLessons());
}

const addressOf = (url: string): string => {
  // Queries and fragments of portals hold member numbers as often as not: the place is kept, the data is not.
  if (!URL.canParse(url)) return '';
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

const shown = (reading: Reading): Partial<TabState> => ({
  phase: 'read',
  page: reading.page,
  kind: reading.kind,
  doubtful: reading.claims.map(({ doubtful }) => doubtful),
  collapsed: reading.collapsed,
  contradictions: reading.contradictions,
  readAt: Date.now(),
  ...(reading.portal === undefined ? {} : { portal: reading.portal }),
});

/** The claims to log: those read, or the payment of the claim before where the address names it. */
async function claimsOf({ claims, part }: Reading, url: string, tabId: number): Promise<ReadClaim[]> {
  if (claims.length === 0 && !part) return [];
  const read = completed(part && claims.length === 0 ? [part] : claims, url, await shownBefore(tabId));
  return part && claims.length === 0 ? read.filter(({ claim }) => claim.claimNumber !== undefined) : read;
}

/** Whether nothing that was read may stay in memory. A log that does not open holds nothing back. */
const isLocked = (openLog: () => Promise<Log>): Promise<boolean> =>
  openLog()
    .then(({ vault }) => vault.state())
    .then(
      (state) => state === 'locked',
      () => false,
    );

/** Tells what the message said, unless the tab shows another page by now: a long list may be logged after the claim that was opened from it. */
async function tell(tabId: number, message: string, known: Partial<TabState>): Promise<void> {
  if (stillShows(tabId, message)) await changeTabState(tabId, (state) => ({ ...state, ...known }));
}

/** While the log is locked nothing that was read stays here in the clear. */
async function hide(tabId: number, message: string, known: Partial<TabState>): Promise<void> {
  forgetTexts();
  if (stillShows(tabId, message)) await forgetFrames(tabId);
  await tell(tabId, message, known);
}

/** Reads the tab and logs what it shows; true once everything read is safe (or there was nothing to log). */
export async function takeIn(
  openLog: () => Promise<Log>,
  id: string,
  tabId: number,
  frames: readonly PageText[],
): Promise<boolean> {
  if (frames.length === 0) return true;
  nowShows(tabId, id);
  await changeTabState(tabId, ({ why: _why, ...state }) => ({ ...state, phase: 'reading' }));
  const reading = await readFrames(frames);
  const view = { claims: [] as string[], news: [] as boolean[], ...shown(reading) };
  const url = (await browser.tabs.get(tabId)).url ?? '';
  const claims = await claimsOf(reading, url, tabId);
  const known = { phase: 'read', page: reading.page, kind: reading.kind } as const;
  if (claims.length === 0) {
    if (await isLocked(openLog)) await hide(tabId, id, known);
    else await tell(tabId, id, view);
    return true;
  }
  try {
    const log = await openLog();
    const { seen, sealed } = await log.seen({
      id,
      observations: claims.map(({ claim, doubtful }) => ({
        claim,
        doubtful: doubtful.map(({ path, shown, why }) => ({ path, shown, why })),
      })),
      source: { kind: 'portal', name: reading.portal ?? new URL(url).hostname, address: addressOf(url) },
    });
    // locked before it was written, and put away sealed, or just after it
    if (sealed || (await isLocked(openLog))) {
      await hide(tabId, id, known);
      return true;
    }
    if (seen.some((one) => one?.as === 'new' || one?.as === 'changed')) await noteHealth(new URL(url).hostname, reading, today());
    const shownNow = shownBy(claims, url);
    if (shownNow && stillShows(tabId, id)) await rememberShown(tabId, shownNow);
    await tell(tabId, id, {
      ...view,
      claims: seen.map((one) => one?.key ?? ''),
      news: seen.map((one) => one?.as === 'new' || one?.as === 'changed'),
    });
    return true;
  } catch (error) {
    const why =
      isLogError(error) || error instanceof ClerkError
        ? error.sentence
        : 'Not saved: the log could not be written. Nothing saved before is lost. Try again.';
    if (await isLocked(openLog)) await hide(tabId, id, { phase: 'not-saved', why });
    else await tell(tabId, id, { ...view, phase: 'not-saved', why });
    return false;
  }
}
