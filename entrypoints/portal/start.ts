/** Waits until the page rests, surveys it, and sends it where it shows something else than before. */
import type { PageText } from '@/utils/page/page-text';
import { portionsOf } from '@/utils/page/portions';
import { speaks, survey } from '@/utils/page/survey';
import { showOnPage } from './highlight';
import { whenQuiet } from './quiet';
import { runtime } from './runtime';
import { selectionIn } from './selection';

/** The mark that an earlier copy of this script leaves in its own isolated world, out of the page's sight. */
const RUNNING = Symbol.for('claimside.portal');
type World = typeof globalThis & { [RUNNING]?: () => void };

/** Acts after which a page may show something else without changing its document: a typed value, a chosen option, a tab. */
const ACTS = ['click', 'change', 'keyup', 'hashchange', 'popstate', 'pageshow'] as const;

/** Milliseconds until what was not put away is tried again, where the page does not stir before; longer each time: a page that is never taken must cost nothing. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 900_000;

/** What is left of a page to hand over when `parts` portions of it are with the worker. */
interface HandedOver {
  id: string;
  page: PageText;
  parts: number;
}

interface Question {
  name?: unknown;
  pieces?: unknown;
}

/** Starts (anew) in this window; does nothing in a frame that the page around it can see into, since that page's survey walks it. */
export function start(): void {
  const world = globalThis as World;
  world[RUNNING]?.();
  if (!speaks(window)) return;

  let nodes: readonly Node[] = [];
  let roots: readonly Node[] = [document];
  let sent: string | undefined;
  /** how often the page was asked to say once more what it shows */
  let asked = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let pause = FIRST_PAUSE;
  let later: ReturnType<typeof setTimeout> | undefined;

  const look = async () => {
    const seen = await survey(document);
    nodes = seen.nodes;
    roots = seen.roots;
    quiet.watch(roots);
    return { page: seen.page, surveyMs: seen.ms };
  };

  const lookAndSend = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    const { page, surveyMs } = await look();
    // Where the pieces stand does not matter here: the same words in the same order are nothing new.
    const words = page.pieces.map((piece) => `${piece.text}\u0001${piece.form ?? ''}`).join('\u0000');
    if (words === sent) return;
    if (page.torn) quiet.stir();
    clearTimeout(later);
    const before = asked;
    if (await send(page, surveyMs)) {
      pause = FIRST_PAUSE;
      // Asked meanwhile, it says it again: the worker has dropped what a frame said before the page around it spoke.
      if (!page.torn && asked === before) sent = words;
    } else if (runtime.alive()) {
      // What was not put away (the disk is full, the worker just ended) is sent again, also by a page that shows nothing new for an hour.
      later = setTimeout(quiet.stir, pause);
      pause = Math.min(pause * 4, LONGEST_PAUSE);
    }
  };

  /** True once the worker has taken the page in. A large page is tried once more: the worker may have died between two portions. */
  const send = async (page: PageText, surveyMs: number): Promise<boolean> => {
    const id = crypto.randomUUID();
    for (let attempt = 0; attempt < 2; attempt++) {
      const over = await handOver(id, page);
      if (over && (await say({ name: 'page-seen', body: { ...over, surveyMs } }))) return true;
      if (over?.parts === 0) break;
    }
    return false;
  };

  /** Hands the portions of a large page to the worker, each after the one before, and gives what is left to say; nothing where one was not taken. */
  const handOver = async (id: string, page: PageText): Promise<HandedOver | undefined> => {
    const portions = portionsOf(page);
    if (portions.length === 1) return { id, page, parts: 0 };
    for (const [at, portion] of portions.entries())
      if (!(await say({ name: 'page-part', body: { id, at, ...portion } }))) return undefined;
    return { id, page: { ...page, blocks: [], pieces: [] }, parts: portions.length };
  };

  /** Sends to the worker, with the same id again where it died on the way; true once it is put away. */
  const say = async (message: object): Promise<boolean> => {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (!runtime.alive()) {
        stop();
        return false;
      }
      const answer = await runtime.send(message);
      if (answer !== 'silent') return answer === 'taken';
    }
    return false;
  };

  const quiet = whenQuiet(() => {
    // A survey that fails must not look like a page without a claim: the panel says that it could not be read.
    turn = turn.then(lookAndSend).catch(() => say({ name: 'page-unreadable', body: { id: crypto.randomUUID() } }));
  });

  const answer = (question: Question, reply: (answer: unknown) => void): boolean => {
    // The permission for this site was taken away, or the policy changed: nothing more is read here until the script is put in anew.
    if (question.name === 'stop') stop();
    if (question.name === 'survey-now') {
      turn = turn
        .then(look)
        .then(async ({ page, surveyMs }) => ({ ...(await handOver(crypto.randomUUID(), page)), surveyMs }))
        .then(reply, () => reply(undefined));
      return true;
    }
    if (question.name === 'look-again') {
      sent = undefined;
      asked++;
      quiet.stir();
      reply(true);
    }
    if (question.name === 'selection') reply(selectionIn(roots, nodes));
    if (question.name === 'show-pieces' && Array.isArray(question.pieces)) {
      const wanted = question.pieces.flatMap((piece: unknown) =>
        typeof piece === 'number' && nodes[piece] ? [nodes[piece]] : [],
      );
      reply(showOnPage(wanted));
    }
    return false;
  };

  const stir = (): void => quiet.stir();
  const unlisten = runtime.listen(answer);
  for (const act of ACTS) addEventListener(act, stir, { capture: true, passive: true });
  document.addEventListener('visibilitychange', stir);

  const stop = (): void => {
    clearTimeout(later);
    quiet.stop();
    unlisten();
    for (const act of ACTS) removeEventListener(act, stir, { capture: true });
    document.removeEventListener('visibilitychange', stir);
  };
  world[RUNNING] = stop;

  quiet.watch([document]);
  quiet.stir();
}
