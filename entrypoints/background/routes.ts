/** Message → what happens. The log is opened on first use: a worker that only wakes for an alarm does not need it. */
import { askFrame, browser } from '@/utils/browser';
import type { Log } from '@/utils/log/api';
import { ClerkError } from '@/utils/messages/clerk-error';
import type { Handlers } from '@/utils/messages/router';
import { pageTextSchema } from '@/utils/page/page-text-schema';
import { readFrames, takeIn } from './capture';
import { diagnostics } from './diagnostics';
import { createFileHandlers } from './file-routes';
import { withFrame } from './frames';
import { otherFrames } from './other-frames';
import { mayRead } from './portal-access';
import { changeTabState, tabState } from './tab-states';
import { createVaultHandlers } from './vault-routes';
import { wipe } from './wipe';

const UNREADABLE = 'This page could not be read.';

const MARK_STYLE = '::highlight(claimside-place) { background-color: #ffe08a; color: #1b1b1b; }';

/** @param toWrite the log, or a refusal where the hospital's policy does not let it be written yet */
export function createHandlers(openLog: () => Promise<Log>, toWrite: () => Promise<Log>): Handlers {
  return {
    'page-seen': async ({ id, page }, { tabId, frameId = 0, url }) => {
      if (tabId === undefined || !(await mayRead(url))) return { taken: false };
      // The address is the browser's word, not the page's: it decides which portal file is used.
      const frames = await withFrame(tabId, frameId, { ...page, url: url ?? page.url });
      return { taken: await takeIn(toWrite, id, tabId, frames) };
    },

    'page-unreadable': async (_message, { tabId, url }) => {
      if (tabId === undefined || !(await mayRead(url))) return { taken: false };
      await changeTabState(tabId, (state) => ({ ...state, phase: 'unreadable', why: UNREADABLE }));
      return { taken: true };
    },

    'tab-state': ({ tabId }) => tabState(tabId),

    'other-frames': async ({ tabId }) => ({ frames: await otherFrames(tabId) }),

    'read-tab': async ({ tabId }) => {
      const answer = await askFrame(tabId, { name: 'survey-now' });
      const seen = pageTextSchema.safeParse((answer as { page?: unknown } | undefined)?.page);
      if (!seen.success)
        throw new ClerkError('Nothing of Claimside runs in this page. Enable the portal, or load the page again.');
      const surveyMs = (answer as { surveyMs?: unknown }).surveyMs;
      const url = (await browser.tabs.get(tabId)).url ?? seen.data.url;
      const frames = await withFrame(tabId, 0, { ...seen.data, url });
      const began = performance.now();
      const reading = readFrames(frames);
      return {
        kind: reading.kind,
        page: reading.page,
        claims: reading.claims.map(({ claim }) => claim),
        ms: { page: typeof surveyMs === 'number' ? surveyMs : 0, worker: performance.now() - began },
      };
    },

    'show-on-page': async ({ tabId, pieces }) => {
      await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, css: MARK_STYLE, origin: 'USER' });
      return { shown: (await askFrame(tabId, { name: 'show-pieces', pieces })) === true };
    },

    record: async ({ id, claim, bodies }) => ({ entries: (await (await toWrite()).record({ id, claim, bodies })).entries }),

    undo: async ({ id, claim, entry }) => ({ entries: (await (await toWrite()).undo({ id, claim, entry })).entries }),

    'take-in': async (capture) => ({ seen: (await (await toWrite()).seen(capture)).seen }),

    'undo-batch': async (message) => ({ entries: (await (await toWrite()).undoBatch(message)).entries.length }),

    ...createVaultHandlers(openLog),
    ...createFileHandlers(openLog, toWrite),

    diagnostics: () => diagnostics(openLog),

    'delete-all': () => wipe(),
  };
}
