/**
 * The kinds of denials packed for shipping: a list for each of their fields, what stands in one kind's field a line, like beside like. Their names are
 * said once and not by each kind, which is a sixth of what they take. Left out is what a running extension never asks: sources, and examples of codes.
 */
import type { DenialKind } from './denial-kind';

/** What is joined, in the order in which it packs best: phrases, then what clerks are told, then names and codes. */
const FIELDS = [
  ['words', 'list'],
  ['hints', 'list'],
  ['notWords', 'list'],
  ['notBeside', 'list'],
  ['beside', 'list'],
  ['examples', 'list'],
  ['title', 'text'],
  ['advice', 'text'],
  ['papers', 'list'],
  ['id', 'text'],
  ['refines', 'list'],
  ['remarkRefines', 'list'],
  ['category', 'text'],
  ['also', 'list'],
  ['weight', 'text'],
  ['general', 'yes'],
  ['soft', 'yes'],
  ['besideMoney', 'yes'],
  ['acceptedWithoutDispute', 'yes'],
  ['gate', 'text'],
  ['carc', 'list'],
  ['needRemark', 'list'],
  ['rarc', 'list'],
  ['csc', 'list'],
  ['cscc', 'list'],
  ['actions', 'list'],
  ['routes', 'list'],
] as const;

const CODES: readonly string[] = ['carc', 'rarc', 'csc', 'cscc'];
const BETWEEN = '|';
const NO_ENTRY = '!';

type Value = string | true | readonly string[];

/** A kind with the texts of its examples alone and its codes beside its other fields; what is not there has no key. */
function flat({ sources: _, codes, examples, ...rest }: DenialKind): Record<string, Value> {
  const told = examples.flatMap(({ text }) => text ?? []);
  const all: [string, Value | false | undefined][] = Object.entries({ ...rest, ...codes, examples: told });
  return Object.fromEntries(all.filter((entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== false));
}

function written(value: Value | undefined): string {
  if (value === undefined) return '';
  if (value === true) return '1';
  const parts = typeof value === 'string' ? [value] : value;
  const wrong = parts.find((part) => part === '' || part === NO_ENTRY || part.includes('\n') || part.includes(BETWEEN));
  if (wrong !== undefined) throw new Error(`“${wrong}” cannot be packed`);
  return parts.length === 0 ? NO_ENTRY : parts.join(BETWEEN);
}

/** Throws where a field is unknown here, or holds a sign of the packing. */
export function packKinds(kinds: readonly DenialKind[]): string {
  const names = new Set<string>(FIELDS.map(([name]) => name));
  const byCategory = [...kinds]
    .sort((one, other) => (one.category < other.category ? -1 : one.category > other.category ? 1 : 0))
    .map(flat);
  const unknown = byCategory.flatMap(Object.keys).find((name) => !names.has(name));
  if (unknown !== undefined) throw new Error(`${unknown} is no field that is packed`);
  return FIELDS.flatMap(([name]) => byCategory.map((kind) => written(kind[name]))).join('\n');
}

/** What was packed, in the order of categories. */
export function unpackKinds(packed: string): DenialKind[] {
  const lines = packed.split('\n');
  const count = lines.length / FIELDS.length;
  return Array.from({ length: count }, (_, index) => {
    const codes: Record<string, readonly string[]> = {};
    const kind: Record<string, unknown> = { codes, sources: [] };
    for (const [place, [name, form]] of FIELDS.entries()) {
      const line = lines[place * count + index] ?? '';
      if (line === '') continue;
      const list = line === NO_ENTRY ? [] : line.split(BETWEEN);
      if (CODES.includes(name)) codes[name] = list;
      else
        kind[name] = form === 'text' ? line : form === 'yes' ? true : name === 'examples' ? list.map((text) => ({ text })) : list;
    }
    return kind as DenialKind;
  });
}
