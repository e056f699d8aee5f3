/** The list of fields a template may name, taken from the context's schema. */
import { z } from 'zod';
import { type FieldKind, fieldRegistry, letterGroups, letterLineSchema } from './context';

export interface Field {
  /** `claim.number`; for a service line `line.procedure`, inside `{% for line in lines %}` */
  path: string;
  label: string;
  kind: FieldKind;
}

/** Label and kind of a leaf of the context's schema; undefined for anything else. */
export function metaOf(schema: unknown): { label: string; kind: FieldKind } | undefined {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return inner instanceof z.ZodType ? fieldRegistry.get(inner) : undefined;
}

const fieldsOf = (prefix: string, group: z.ZodObject): Field[] =>
  Object.entries(group.shape).flatMap(([key, schema]) => {
    const meta = metaOf(schema);
    return meta ? [{ path: `${prefix}.${key}`, ...meta }] : [];
  });

export const TODAY: Field = { path: 'today', label: 'Today', kind: 'date' };

/** Every single field, in the order of the menu. */
export const FIELDS: readonly Field[] = [
  TODAY,
  ...Object.entries(letterGroups).flatMap(([name, group]) => fieldsOf(name, group)),
];
/** The columns of one service line. */
export const LINE_FIELDS: readonly Field[] = fieldsOf('line', letterLineSchema);

const byPath = new Map([...FIELDS, ...LINE_FIELDS].map((field) => [field.path, field]));

/** The field at `path`, or undefined where there is none of that name. */
export const fieldAt = (path: string): Field | undefined => byPath.get(path);

/** The known field whose name is nearest to a mistyped one, where one is near. */
export function nearestField(path: string): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(path.length / 4)) + 1;
  for (const candidate of byPath.keys()) {
    const distance = editDistance(path.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
