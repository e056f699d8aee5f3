/** The context as the template language sees it: every leaf knows its own path, so that a gap can be named and a value traced back. */
import { Drop } from 'liquidjs';
import type { z } from 'zod';
import type { GapKind } from './blocks';
import { type FieldKind, type LetterContext, letterGroups, letterLineSchema } from './context';
import { type Field, metaOf, TODAY } from './fields';
import { parseAnswer, type Value, written } from './values';

/** Why a value is not fit to send. */
export interface Doubt {
  gap: GapKind;
  why?: string;
}

/** One value on its way into a letter. In conditions it counts as its plain value, absent ones as nothing. */
export class FieldDrop extends Drop {
  readonly #field: Field;
  readonly #value: Value | undefined;
  readonly #doubt: Doubt | undefined;
  readonly #text: string | undefined;

  constructor(field: Field, value: Value | undefined, doubt?: Doubt, text?: string) {
    super();
    this.#field = field;
    this.#value = value;
    this.#doubt = doubt;
    this.#text = text;
  }

  override valueOf(): Value | undefined {
    return this.#value;
  }

  static describe(drop: FieldDrop): { field: Field; value: Value | undefined; doubt: Doubt | undefined; text: string } {
    const value = drop.#value;
    const text = drop.#text ?? (value === undefined ? '' : written(drop.#field.kind, value));
    return { field: drop.#field, value, doubt: value === undefined ? (drop.#doubt ?? { gap: 'missing' }) : drop.#doubt, text };
  }

  /** The same value, written in another way. */
  static rewritten(drop: FieldDrop, write: (value: Value) => string): FieldDrop {
    const value = drop.#value;
    return value === undefined ? drop : new FieldDrop(drop.#field, value, drop.#doubt, write(value));
  }
}

/** Names without a prototype behind them: `constructor` is a name like any other, and unknown. */
export type Group = Record<string, unknown>;
export const emptyGroup = (): Group => Object.create(null);

export type Answers = ReadonlyMap<string, string>;

class ScopeBuilder {
  readonly #doubts: ReadonlyMap<string, string>;
  readonly #answers: Answers;

  constructor(context: LetterContext, answers: Answers) {
    this.#doubts = new Map((context.doubtful ?? []).map((doubt) => [doubt.field, doubt.why]));
    this.#answers = answers;
  }

  leaf(field: Field, value: Value | undefined): FieldDrop {
    const typed = this.#answers.get(field.path);
    if (typed !== undefined && typed.trim() !== '') {
      const answer = parseAnswer(field.kind, typed);
      return answer === undefined
        ? new FieldDrop(field, undefined, {
            gap: 'invalid',
            why: `“${typed.trim().slice(0, 80)}” is not ${KIND_WORDS[field.kind]}.`,
          })
        : new FieldDrop(field, answer);
    }
    // A value of blanks or hidden characters alone would leave a hole in the letter: it is not there.
    const present = value === undefined || written(field.kind, value).trim() === '' ? undefined : value;
    const why = this.#doubts.get(field.path);
    return new FieldDrop(field, present, why === undefined ? undefined : { gap: 'doubtful', why });
  }

  group(prefix: string, schema: z.ZodObject, values: object | undefined): Group {
    const own = new Map<string, unknown>(Object.entries(values ?? {}));
    const members = emptyGroup();
    for (const [key, wrapped] of Object.entries(schema.shape)) {
      const meta = metaOf(wrapped);
      if (meta) members[key] = this.leaf({ path: `${prefix}.${key}`, ...meta }, asValue(own.get(key)));
    }
    return members;
  }
}

const KIND_WORDS: Record<FieldKind, string> = {
  text: 'a text',
  lines: 'a text',
  money: 'an amount',
  date: 'a date',
  number: 'a number',
  list: 'a list',
};

function asValue(value: unknown): Value | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

/** The scope for one rendering; what the letter itself adds (its level, its signer) is put in by the caller. */
export function scopeOf(context: LetterContext, answers: Answers): Group {
  const build = new ScopeBuilder(context, answers);
  const scope = emptyGroup();
  const values = new Map<string, unknown>(Object.entries(context));
  scope.today = build.leaf(TODAY, context.today);
  for (const [name, schema] of Object.entries(letterGroups)) {
    const value = values.get(name);
    scope[name] = build.group(name, schema, typeof value === 'object' && value !== null ? value : undefined);
  }
  scope.lines = (context.lines ?? []).map((line, index) => build.group(`lines.${index}`, letterLineSchema, line));
  return scope;
}
