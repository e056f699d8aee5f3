/**
 * The template language: Liquid, cut down to what a letter needs. Conditions, loops over what the context holds, a few filters.
 * It interprets (no `eval`), reads nothing but the scope, and stops by itself.
 */
import { Context, type Emitter, Liquid, Tag, type TagToken, type Template, type TopLevelToken } from 'liquidjs';
import { filters } from './filters';
import { citedPaper } from './papers';
import payerReason from './parts/payer-reason.txt?raw';
import serviceLines from './parts/service-lines.txt?raw';
import { FieldDrop } from './scope';
import type { Sheet } from './sheet';
import { clean } from './values';

/** What a rendering needs besides its scope: where to put runs, which enclosure has which number, the answers to asked facts. */
export interface RenderState {
  sheet: Sheet;
  enclosures: ReadonlyMap<string, number>;
  /** the titles of the papers that the template asks for, by their name */
  papers: ReadonlyMap<string, string>;
  answers: ReadonlyMap<string, string>;
  /** facts that may be added and were not, by their field */
  extras: Map<string, string>;
}

const states = new WeakMap<object, RenderState>();

function stateOf(context: Context): RenderState {
  const state = states.get(context.globals);
  if (!state) throw new Error('a letter is rendered through render() alone');
  return state;
}

/** Puts what an output yields on the sheet and gives its mark. */
function put(this: { context: Context }, value: unknown): string {
  const { sheet } = stateOf(this.context);
  if (value instanceof FieldDrop) {
    const { field, doubt, text } = FieldDrop.describe(value);
    if (!doubt) return sheet.add({ run: { text, field: field.path } });
    const shown = text === '' ? `[${field.label}]` : text;
    return sheet.add({ run: { text: shown, field: field.path, gap: doubt.gap }, label: field.label, why: doubt.why });
  }
  if (typeof value === 'string' || typeof value === 'number') return sheet.add({ run: { text: clean(String(value), true) } });
  return sheet.add({ run: { text: '[not known]', gap: 'missing' }, label: 'Unknown field' });
}

/** What a person types into one place: a page or two. More belongs into an enclosure. */
const MOST_TYPED = 10_000;
const TOO_LONG = `This is longer than ${MOST_TYPED} characters: shorten it, or enclose it as a paper of its own.`;

const ASK = /^([a-z][a-z0-9-]{0,39})(\??)\s+"([^"]{3,300})"$/;

/** `{% ask severity "Signs and symptoms on arrival, with record pages" %}`: a place where a person adds what no claim holds. With `?` after the name it may stay empty. */
class AskTag extends Tag {
  readonly #id: string;
  readonly #label: string;
  readonly #optional: boolean;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    const match = ASK.exec(token.args.trim());
    if (!match?.[1] || !match[3])
      throw new Error('ask needs a name and a label in double quotes: {% ask severity "Symptoms on arrival" %}');
    [this.#id, this.#optional, this.#label] = [match[1], match[2] === '?', match[3]];
  }

  override render(context: Context, emitter: Emitter): void {
    const { sheet, answers, extras } = stateOf(context);
    const field = `fact.${this.#id}`;
    const answer = clean(answers.get(field) ?? '', true);
    if (answer === '' && this.#optional) {
      extras.set(field, this.#label);
      return;
    }
    const asked = `[${this.#label}]`;
    if (answer === '') emitter.write(sheet.add({ run: { text: asked, field, gap: 'fact' }, label: this.#label }));
    else if (answer.length > MOST_TYPED)
      emitter.write(sheet.add({ run: { text: asked, field, gap: 'invalid' }, label: this.#label, why: TOO_LONG }));
    else emitter.write(sheet.add({ run: { text: answer, field } }));
  }
}

/** `{% enclosure records %}` writes "Enclosure 2": its number in the list as it stands, a gap where the paper was taken off the list. */
class EnclosureTag extends Tag {
  readonly id: string;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.id = token.args.trim();
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(this.id))
      throw new Error('enclosure needs the name of one of the enclosures: {% enclosure records %}');
  }

  override render(context: Context, emitter: Emitter): void {
    const { sheet, enclosures, papers } = stateOf(context);
    const number = enclosures.get(this.id);
    const label = `Cited but not enclosed: ${papers.get(this.id) ?? this.id}`;
    const field = citedPaper(this.id);
    emitter.write(
      number === undefined
        ? sheet.add({ run: { text: `[${label}]`, field, gap: 'missing' }, label })
        : sheet.add({ run: { text: `Enclosure ${number}`, field } }),
    );
  }
}

const partSources: ReadonlyMap<string, string> = new Map([
  ['payer_reason', payerReason],
  ['service_lines', serviceLines],
]);
const partTemplates = new Map<string, Template[]>();

/** The text of `{% payer_reason %}` and `{% service_lines %}`, for the check of their fields. */
export const parts: Iterable<[string, string]> = partSources;

/** Passages that many letters share: the payer's reason as it was given, the table of lines in dispute (nothing where no line is known). */
class PartTag extends Tag {
  override *render(context: Context, emitter: Emitter): Generator<unknown, void> {
    if (this.name === 'service_lines') {
      const lines: unknown = yield context._get(['lines']);
      if (!Array.isArray(lines) || lines.length === 0) return;
    }
    const known = partTemplates.get(this.name) ?? parseSource(partSources.get(this.name) ?? '');
    partTemplates.set(this.name, known);
    // Nothing is returned: the renderer would write it a second time.
    yield letterEngine().renderer.renderTemplates(known, context, emitter);
  }
}

const KEPT_TAGS = [
  'if',
  'unless',
  'case',
  'for',
  'comment',
  'else',
  'elsif',
  'when',
  'endif',
  'endunless',
  'endcase',
  'endfor',
  '#',
];

function makeEngine(): Liquid {
  const engine = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: put,
    parseLimit: 200_000,
    memoryLimit: 2_000_000,
    templates: Object.create(null),
  });
  for (const name of Object.keys(engine.tags)) if (!KEPT_TAGS.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) engine.unregisterFilter(name);
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
  engine.registerTag('ask', AskTag);
  engine.registerTag('enclosure', EnclosureTag);
  for (const name of partSources.keys()) engine.registerTag(name, PartTag);
  return engine;
}

let engine: Liquid | undefined;
export const letterEngine = (): Liquid => {
  engine ??= makeEngine();
  return engine;
};

/** A tag that steers and stands alone on its line takes the line with it, so that a loop over rows leaves no blank line between them. */
const LONE_TAG =
  /^[ \t]*(\{%-?[ \t]*(?:if|elsif|else|endif|unless|endunless|case|when|endcase|for|endfor)\b[^%\n]*%\})[ \t]*\r?\n/gm;

export const parseSource = (source: string): Template[] => letterEngine().parse(source.replace(LONE_TAG, '$1'));

/** A letter of a thousand lines takes a fifth of it. */
const MOST_STEPS = 200_000;

/** Renders parsed templates into source text with marks. Throws where a loop does not end, counted in steps: a clock would refuse letters on a busy machine. */
export function render(templates: Template[], scope: object, state: RenderState): string {
  const globals = Object.create(null);
  states.set(globals, state);
  const liquid = letterEngine();
  const context = new Context(scope, liquid.options, { globals, sync: true, renderLimit: 0, memoryLimit: 2_000_000 }, { liquid });
  const limit = context.renderLimit;
  const refuse = limit.check.bind(limit);
  let steps = 0;
  limit.check = () => {
    steps += 1;
    if (steps > MOST_STEPS) refuse(Number.POSITIVE_INFINITY);
  };
  const written: unknown = liquid.renderSync(templates, context);
  return typeof written === 'string' ? written : '';
}
