/** Frames of other sites in a page: what stands in them is not read until the clerk enables their site too. */
import { browser, originPattern } from '@/utils/browser';
import { mayRead } from './portal-access';

/** Share of the window from which on a frame can hold what the clerk reads. Chat windows, banners and trackers are smaller. */
const LARGE = 0.2;

/** Runs in the page, once, and looks at nothing but the frames' addresses and sizes. */
function largeFrames(share: number): string[] {
  return [...document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe[src], frame[src]')]
    .filter((frame) => {
      const { width, height } = frame.getBoundingClientRect();
      return width * height >= share * innerWidth * innerHeight;
    })
    .map(({ src }) => src);
}

export interface OtherFrame {
  host: string;
  /** what permission is asked with */
  origin: string;
}

/** The sites of a tab's large frames that may not be read, each once; none where the tab's page itself may not be. */
export async function otherFrames(tabId: number): Promise<OtherFrame[]> {
  let found: string[];
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: largeFrames,
      args: [LARGE],
    });
    found = answers.flatMap(({ result }) => result ?? []);
  } catch {
    // No permission for this page, or it is just loading: nothing is known of its frames.
    return [];
  }
  const frames = new Map<string, OtherFrame>();
  for (const src of found) {
    const origin = originPattern(src);
    if (origin !== undefined && !(await mayRead(src))) frames.set(origin, { host: new URL(src).hostname, origin });
  }
  return [...frames.values()];
}
