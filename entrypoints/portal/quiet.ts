/**
 * Tells when a page has come to rest, and whether it moved meanwhile.
 *
 * Listening to every mutation of a busy page is dear. So the observer only listens for the first one, is taken off, and is put on
 * again a moment later: however fast the page changes, it costs a few callbacks a second.
 */

/** A page that draws for ever is looked at after this long all the same. */
const PATIENCE = 4_000;
/** So long without a change counts as rest: portals draw in bursts while their requests come in. */
const REST = 350;

const WHAT: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'open',
    'value',
    'checked',
    'selected',
    'disabled',
    'src',
    'srcdoc',
    'aria-hidden',
    'aria-expanded',
    'aria-selected',
  ],
};

export interface Quiet {
  /** Documents and open shadow roots to watch; called after each survey, since these come and go. */
  watch(roots: readonly Node[]): void;
  /** Something outside the observer's sight happened (a click, a value typed): look again once the page rests. */
  stir(): void;
  /** A number that grows with every change noticed: two equal readings of it mean that the page stood still between. */
  changes(): number;
  stop(): void;
}

/** Calls `rested` each time that the page has changed and come to rest (or its time is up). */
export function whenQuiet(rested: () => void): Quiet {
  let roots: readonly Node[] = [];
  let changes = 0;
  let stirredAt = 0;
  let moved = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const observer = new MutationObserver(() => {
    observer.disconnect();
    notice();
  });

  function listen(): void {
    observer.disconnect();
    for (const root of roots) {
      try {
        observer.observe(root, WHAT);
      } catch {
        // The document of a frame that went on is gone for good in Firefox; the others are watched all the same.
      }
    }
  }

  /** A frame that goes to another page changes nothing in the document around it: its element's load is all that can be heard. */
  function loaded({ target }: Event): void {
    if (/^i?frame$/i.test((target as Element).localName)) notice();
  }

  function hearLoads(hear: boolean): void {
    for (const root of roots) {
      try {
        if (hear) root.addEventListener('load', loaded, true);
        else root.removeEventListener('load', loaded, true);
      } catch {
        // As above: nothing loads in a document that is gone.
      }
    }
  }

  function notice(): void {
    changes++;
    moved = true;
    if (timer !== undefined || stopped) return;
    stirredAt = performance.now();
    timer = setTimeout(look, REST);
  }

  function look(): void {
    timer = undefined;
    if (stopped) return;
    const tired = performance.now() - stirredAt > PATIENCE;
    if (!moved || tired) {
      moved = false;
      listen();
      rested();
      return;
    }
    moved = false;
    listen();
    timer = setTimeout(look, REST);
  }

  return {
    watch(next) {
      hearLoads(false);
      roots = next;
      if (stopped) return;
      hearLoads(true);
      listen();
    },
    stir: notice,
    changes: () => changes,
    stop() {
      stopped = true;
      clearTimeout(timer);
      observer.disconnect();
      hearLoads(false);
    },
  };
}
