/** Message → what happens. The log is opened on first use: a worker that only wakes for an alarm does not need it. */
import type { Log } from '@/utils/log/api';
import type { Handlers } from '@/utils/messages/router';
import { takeIn } from './capture';
import { diagnostics } from './diagnostics';
import { createFileHandlers } from './file-routes';
import { withFrame } from './frames';
import { otherFrames } from './other-frames';
import { pageHandlers } from './page-routes';
import { mayRead } from './portal-access';
import { takePortion, wholePage } from './portions';
import { changeTabState, tabState } from './tab-states';
import { createVaultHandlers } from './vault-routes';
import { wipe } from './wipe';

const UNREADABLE = 'This page could not be read.';

/** @param toWrite the log, or a refusal where the hospital's policy does not let it be written yet */
export function createHandlers(openLog: () => Promise<Log>, toWrite: () => Promise<Log>): Handlers {
  return {
    'page-part': async ({ id, at, ...portion }, { tabId, frameId = 0, url }) => ({
      taken: tabId !== undefined && (await mayRead(url)) && takePortion(tabId, frameId, id, at, portion),
    }),

    'page-seen': async ({ id, parts, ...message }, { tabId, frameId = 0, url }) => {
      if (tabId === undefined || !(await mayRead(url))) return { taken: false };
      const page = wholePage(tabId, frameId, id, message.page, parts);
      if (!page) return { taken: false };
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

    ...pageHandlers,

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
