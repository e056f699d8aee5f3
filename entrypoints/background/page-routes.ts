/** What the panel asks about the page in front: its values, what is selected on it, where a value stands, a copy for support. */
import { askFrame, browser } from '@/utils/browser';
import { ClerkError } from '@/utils/messages/clerk-error';
import type { PageValue } from '@/utils/messages/page-protocol';
import { surveyedSchema } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/router';
import { maskPage } from '@/utils/page/mask';
import type { PageText } from '@/utils/page/page-text';
import { joinFrames } from '@/utils/reading/join-frames';
import { placedValues } from '@/utils/reading/pairs/lessons';
import type { ReadClaim } from '@/utils/reading/reading';
import { statusMeaning } from '@/utils/reading/values/status';
import { meanings } from '@/utils/reading/words/labels';
import { readFrames } from './capture';
import { framesOf, withFrame } from './frames';
import { wholePage } from './portions';

/** Characters of a value in the panel's list. */
const LONGEST_SHOWN = 200;

type PageMessage = 'page-values' | 'page-selection' | 'masked-page' | 'read-again' | 'read-tab' | 'show-on-page';

const MARK_STYLE = '::highlight(claimside-place) { background-color: #ffe08a; color: #1b1b1b; }';

/** Surveys the tab's page now; its frames of other origins are as they were seen last. Throws where nothing of ours runs there. */
async function surveyNow(tabId: number): Promise<{ frames: PageText[]; ms: number }> {
  const { data: seen } = surveyedSchema.safeParse(await askFrame(tabId, { name: 'survey-now' }));
  const page = seen && wholePage(tabId, 0, seen.id, seen.page, seen.parts);
  if (!page) throw new ClerkError('Nothing of Claimside runs in this page. Enable the portal, or load the page again.');
  const url = (await browser.tabs.get(tabId)).url ?? page.url;
  return { frames: await withFrame(tabId, 0, { ...page, url }), ms: seen.surveyMs };
}

interface Selection {
  text: string;
  /** piece numbers of the page with all its frames */
  pieces: number[];
}

async function selectionOn(tabId: number): Promise<Selection> {
  let before = 0;
  for (const [frameId, page] of await framesOf(tabId)) {
    const answer = await askFrame(tabId, { name: 'selection' }, frameId);
    const { text, pieces } = (answer ?? {}) as { text?: unknown; pieces?: unknown };
    if (typeof text === 'string' && text !== '' && Array.isArray(pieces))
      return { text, pieces: pieces.flatMap((piece: unknown) => (typeof piece === 'number' ? [piece + before] : [])) };
    before += page.pieces.length;
  }
  return { text: '', pieces: [] };
}

/** Shows the pieces in the frames that they stand in; false where none is on the page any more. */
async function show(tabId: number, pieces: readonly number[]): Promise<boolean> {
  const frames = await framesOf(tabId);
  // A page too large to be kept has no other frames that were read with it.
  if (!frames.has(0)) return (await askFrame(tabId, { name: 'show-pieces', pieces })) === true;
  let before = 0;
  let shown = false;
  for (const [frameId, page] of frames) {
    const here = pieces.filter((piece) => piece >= before && piece < before + page.pieces.length).map((piece) => piece - before);
    before += page.pieces.length;
    if (here.length > 0 && (await askFrame(tabId, { name: 'show-pieces', pieces: here }, frameId)) === true) shown = true;
  }
  return shown;
}

/** The page's values in its order: those that a lesson can be about, and those that were read elsewhere, such as a claim's lines. */
function valuesOf(page: PageText, claim: ReadClaim | undefined): PageValue[] {
  const paths = new Map(claim?.evidence.flatMap(({ path, pieces }) => pieces.map((piece) => [piece, path])));
  const placed = placedValues(page).map(({ pieces, value, label, section, side }): PageValue => {
    const path = pieces.map((piece) => paths.get(piece)).find((one) => one !== undefined);
    const place = { label, side, ...(section === undefined ? {} : { section }) };
    return { pieces: [...pieces], value, place, ...(path === undefined ? {} : { path }) };
  });
  const listed = new Set(placed.flatMap(({ path }) => path ?? []));
  const elsewhere = (claim?.evidence ?? []).flatMap(({ path, pieces }): PageValue[] => {
    const value = pieces
      .map((piece) => page.pieces[piece]?.text ?? '')
      .join(' ')
      .slice(0, LONGEST_SHOWN);
    return value === '' || listed.has(path) ? [] : [{ pieces, value, path }];
  });
  return [...placed, ...elsewhere];
}

/** Words of the portal, not of a patient: labels that are known, and what says how a claim stands. */
const isPortalsWord = (text: string): boolean =>
  meanings(text, false).length > 0 || meanings(text, true).length > 0 || statusMeaning(text) !== undefined;

export const pageHandlers: Pick<Handlers, PageMessage> = {
  'page-values': async ({ tabId }) => {
    const { frames } = await surveyNow(tabId);
    const page = joinFrames(frames);
    const { claims } = await readFrames(frames);
    const values = valuesOf(page, claims.length === 1 ? claims[0] : undefined);
    const { text, pieces } = await selectionOn(tabId);
    const touched = values.findIndex((value) => value.pieces.some((piece) => pieces.includes(piece)));
    return {
      host: URL.canParse(page.url) ? new URL(page.url).hostname : '',
      values,
      ...(text === '' ? {} : { selected: { text, ...(touched < 0 ? {} : { value: touched }) } }),
    };
  },

  'page-selection': async ({ tabId }) => ({ text: (await selectionOn(tabId)).text }),

  'masked-page': async ({ tabId }) => {
    const { frames } = await surveyNow(tabId);
    return { text: JSON.stringify(maskPage(joinFrames(frames), isPortalsWord), null, 1) };
  },

  'read-again': async ({ tabId }) => {
    const frames = new Set([0, ...(await framesOf(tabId)).keys()]);
    const answers = await Promise.all([...frames].map((frameId) => askFrame(tabId, { name: 'look-again' }, frameId)));
    return { asked: answers.some((answer) => answer === true) };
  },

  'read-tab': async ({ tabId }) => {
    const { frames, ms } = await surveyNow(tabId);
    const began = performance.now();
    const reading = await readFrames(frames);
    return {
      kind: reading.kind,
      page: reading.page,
      claims: reading.claims.map(({ claim }) => claim),
      ms: { page: ms, worker: performance.now() - began },
    };
  },

  'show-on-page': async ({ tabId, pieces }) => {
    await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, css: MARK_STYLE, origin: 'USER' });
    return { shown: await show(tabId, pieces) };
  },
};
