/** Takes in every message: who sent it, whether it has the right shape, who answers. What does not fit is refused and recorded. */
import { type Answer, type MessageIn, type MessageName, type MessageOut, protocol } from './protocol';

export interface Sender {
  /** an extension page of ours, or a page's content script in a tab */
  from: 'page' | 'panel' | 'stranger';
  tabId?: number;
  frameId?: number;
  /** address of the page, as the browser says it (never as the page says it) */
  url?: string;
}

export type Handlers = { [N in MessageName]: (message: MessageIn<N>, sender: Sender) => Promise<MessageOut<N>> };

export interface Refusal {
  name: string;
  from: Sender['from'];
  /** where in the message, and what is wrong there: never a value of it */
  why: string;
}

const isName = (name: unknown): name is MessageName => typeof name === 'string' && Object.hasOwn(protocol, name);

const sentenceOf = (error: unknown): string => {
  if (error instanceof Error && 'sentence' in error && typeof error.sentence === 'string') return error.sentence;
  return 'That did not work, and nothing was changed. Try again; if it stays so, reload the extension.';
};

/**
 * A function that takes any message from anywhere and answers it. `refused` is called with what was wrong, `failed` with an error that a
 * handler threw; neither gets the message's content.
 */
export function createRouter(
  handlers: Handlers,
  refused: (refusal: Refusal) => void,
  failed: (name: string, error: unknown) => void,
) {
  return async function route(message: unknown, sender: Sender): Promise<Answer<unknown>> {
    const name = typeof message === 'object' && message !== null && 'name' in message ? message.name : undefined;
    const refuse = (why: string): Answer<never> => {
      refused({ name: isName(name) ? name : 'unknown', from: sender.from, why });
      return { ok: false, sentence: 'This message was refused.' };
    };
    if (!isName(name)) return refuse('no such message');
    const rule = protocol[name];
    if (sender.from !== rule.from) return refuse('not for this sender');
    const parsed = rule.in.safeParse((message as { body?: unknown }).body);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return refuse(`${issue?.path.join('.') || 'body'}: ${issue?.code ?? 'wrong'}`);
    }
    try {
      // The name decides both the schema that parsed and the handler that runs; the compiler cannot follow one name through two maps.
      const handle = handlers[name] as (body: unknown, sender: Sender) => Promise<unknown>;
      return { ok: true, value: await handle(parsed.data, sender) };
    } catch (error) {
      failed(name, error);
      return { ok: false, sentence: sentenceOf(error) };
    }
  };
}
