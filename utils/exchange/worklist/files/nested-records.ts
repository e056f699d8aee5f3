/**
 * What programs hand out as JSON (whole, or a record in each line) and as XML: records within groups → the list they are. A group's own values (who pays the
 * claims below it) are each of its records' too; what a record has several of is written into one cell, as people write it.
 */
import { UNSURE } from '../cells/damage';
import { withoutEntities } from '../cells/markup-text';
import { cleanText, type Row, type Table } from '../cells/table';
import { findHeader } from '../layouts/header-row';

type Node = string | Node[] | Map<string, Node>;
type Values = ReadonlyMap<string, string>;

/** Known names that records of claims have at least; and how deep groups lie in each other. */
const [NAMES, DEEPEST] = [3, 12];

/** Undefined where the text is no JSON, or holds no records of claims. */
export function jsonRecords(text: string): Table[] | undefined {
  const whole = parsed(text);
  const lines = whole === undefined ? text.split('\n').filter((line) => line.trim() !== '') : [];
  const each = lines.map(parsed);
  if (whole === undefined && (each.length === 0 || each.includes(undefined))) return undefined;
  return listOf(whole ?? each.map((one) => one!));
}

function parsed(text: string): Node | undefined {
  try {
    return nodeOf(JSON.parse(text, asWritten), 0);
  } catch {
    return undefined;
  }
}

/** A number as it is written where the browser says so: `0.10` is no `0.1`, and long ones keep all of their digits. */
function asWritten(_: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number') return value;
  return context?.source ?? (Number.isInteger(value) && !Number.isSafeInteger(value) ? UNSURE : String(value));
}

function nodeOf(value: unknown, depth: number): Node {
  if (depth > DEEPEST || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => nodeOf(one, depth + 1));
  if (typeof value !== 'object') return String(value);
  return new Map(Object.entries(value).map(([key, one]) => [key, nodeOf(one, depth + 1)]));
}

/** Undefined where the text is no XML, or holds no records of claims. Nothing of a DTD is resolved. */
export function xmlRecords(text: string): Table[] | undefined {
  if (!/^\s*<[?!\w]/.test(text)) return undefined;
  const root = new Map<string, Node>();
  const open: { name: string; node: Map<string, Node>; text: string }[] = [{ name: '', node: root, text: '' }];
  for (const piece of text
    .replace(/<!--(?:[^-]|-(?!->))*-->/g, '')
    .split('<')
    .slice(1)) {
    const end = piece.indexOf('>');
    const [, close, name = ''] = /^(\/?)(?:[\w.-]{1,60}:)?([\w.-]{1,60})/.exec(piece) ?? [];
    if (end < 0 || name === '' || open.length > DEEPEST * 2) continue;
    const last = open.at(-1)!;
    if (close) {
      if (open.length < 2 || last.name !== name) return undefined;
      open.pop();
      add(open.at(-1)!.node, name, last.node.size > 0 ? last.node : cleanText(withoutEntities(last.text)));
      continue;
    }
    const tag = piece.slice(0, end);
    const node = new Map<string, Node>();
    for (const [, key = '', value = ''] of tag.matchAll(/\s(?!xmlns)(?:[\w.-]{1,60}:)?([\w.-]{1,60})="([^"]*)"/g))
      node.set(key, withoutEntities(value));
    if (tag.endsWith('/')) add(last.node, name, node.size > 0 ? node : '');
    else open.push({ name, node, text: piece.slice(end + 1) });
  }
  return open.length === 1 ? listOf(root) : undefined;
}

/** A second element of the same name makes a list of the two. */
function add(node: Map<string, Node>, name: string, value: Node): void {
  const before = node.get(name);
  if (before === undefined) node.set(name, value);
  else if (Array.isArray(before)) before.push(value);
  else node.set(name, [before, value]);
}

interface Level {
  own: Set<string>;
  records: Values[];
}

/** Of the levels of groups the one whose own values are most like a claim's. */
function listOf(root: Node): Table[] | undefined {
  const levels = new Map<string, Level>();
  collect(root, '', new Map(), levels);
  const scored = [...levels.values()].map((level) => ({ level, score: scoreOf([...level.own]) }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, one) => (one.score > (most?.score ?? NAMES - 1) ? one : most),
    undefined,
  );
  if (!best) return undefined;
  const { records } = best.level;
  const names = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const rows = records.map(
    (record, index): Row => ({ number: index + 1, cells: names.map((name) => cleanText(record.get(name) ?? '')) }),
  );
  return [{ rows: [{ number: 0, cells: names }, ...rows] }];
}

const scoreOf = (names: string[]): number => findHeader([{ number: 1, cells: names }])?.score ?? 0;

/** Takes every object for a record of its level, with what stands over it. */
function collect(node: Node, path: string, over: Values, levels: Map<string, Level>): void {
  if (typeof node === 'string') return;
  if (Array.isArray(node)) {
    for (const one of node) collect(one, path, over, levels);
    return;
  }
  const own = new Map<string, string>();
  const below: [string, Node][] = [];
  flatten(node, '', own, below);
  const level = levels.get(path) ?? { own: new Set(), records: [] };
  levels.set(path, level);
  for (const key of own.keys()) level.own.add(key);
  const group = new Map([...over, ...own]);
  const record = new Map(group);
  for (const [key, nodes] of below) {
    const text = (nodes as Node[]).map(written).join('; ');
    record.set(REASON.test(text) && !record.has(REASONS) ? REASONS : key, text);
  }
  level.records.push(record);
  for (const [key, nodes] of below) collect(nodes, `${path}/${key}`, group, levels);
}

/** A list of adjustments, whatever it is called. */
const [REASON, REASONS] = [/^(?:CO|PR|OA|PI|CR)-[A-Z]?\d/, 'Adjustment Reason Codes'];

/** An object's values by the path of their names; lists of objects are left for below. */
function flatten(node: Map<string, Node>, prefix: string, own: Map<string, string>, below: [string, Node][]): void {
  for (const [name, value] of node) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof value === 'string') own.set(key, value);
    else if (!Array.isArray(value)) flatten(value, key, own, below);
    else if (value.some((one) => typeof one !== 'string')) below.push([key, value]);
    else own.set(key, value.join(', '));
  }
}

/** One of several within a record: `{"group": "CO", "code": "45", "amount": 12.5}` is `CO-45: $12.5`. */
function written(node: Node): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(written).join(', ');
  const values = [...node]
    .map(([key, value]) => ({ isAmount: /am(?:oun)?t/i.test(key), text: written(value) }))
    .filter(({ text }) => text !== '');
  const words = values.filter(({ isAmount }) => !isAmount).map(({ text }) => text);
  const codes = words.filter((text) => !text.includes(' '));
  const said = values.find(({ isAmount }) => isAmount)?.text;
  const amount = said !== undefined && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(said) ? Number(said).toFixed(2) : said;
  return [`${codes.join('-')}${amount === undefined ? '' : `: $${amount}`}`, ...words.filter((text) => text.includes(' '))].join(
    ' ',
  );
}
