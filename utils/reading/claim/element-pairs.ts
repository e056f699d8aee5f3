/** An electronic answer written out by its elements, a row each: loop, segment or element, what it is called, what it holds. */

import type { Pair } from '../pairs/pairs';
import type { Cell } from '../tables/cells';
import type { Table } from '../tables/tables';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';

/** `NM103`, `NM103-105`, `STC01-2`, `REF*1K`, `DTP 472`, `CLP`: a segment, with the place or the qualifier in it. */
const ELEMENT =
  /^(?:NM1|N1|PER|TRN|STC|REF|DTP|DTM|AMT|QTY|SVC|CLP|CAS|BHT|BPR|HL|MIA|MOA|SBR|PAT|DMG|HI|CLM)[ *-]?[A-Z0-9]{0,3}(?:[.-]\d{1,3})?$/;
/** `2100D`, `2200D (claim)`: its last letter says who is spoken of. */
const LOOP = /^2\d\d0([A-F]?)\b/;
/** The loops of service lines. */
const OF_LINE = /^22[2-9]/;

const VALUE = /^(?:(?:element|returned) )?(?:values?|data|contents?)(?: (?:returned|received))?$/i;
const NAME = /^(?:(?:data |element |field )?(?:name|description|desc\.?|meaning|item|label|definition)|field|data element)$/i;
const WORDS = /^(?:(?:code |value )?(?:description|desc\.?|meaning|words|definition|translation|explanation)|decoded|means)$/i;
/** A row without an element that says what the code in the row above it means. */
const MEANING = /\b(?:meaning|description|desc|text|words|definition)$/i;
const OF_STATUS = /^Status c/;

/** `F2:585:PR` in one value. */
const COMPOSITE = /^([A-Z]\d{1,2})[:>*](\d{1,3})(?:[:>*]([A-Z0-9]{2}))?$/;
const STATUS = ['Status category', 'Status code', 'Status entity'];

const [PAYER, ASKED, PROVIDER, MEMBER, PATIENT] = ['A', 'B', 'C', 'D', 'E'];
/** Whom a name is of, where no loop says so; who asked is nobody of the claim. */
const WHO = new Map([
  ['PR', PAYER],
  ['41', ASKED],
  ['1P', PROVIDER],
  ['85', PROVIDER],
  ['IL', MEMBER],
  ['QC', PATIENT],
]);

/** What elements are, whatever a portal calls them; with who is spoken of where that counts. Elsewhere the row's own words say it. */
const CALLED = new Map([
  ...STATUS.map((part, index) => [`STC01-${index + 1}`, part] as const),
  ['STC04', 'Total charge'],
  ['STC05', 'Paid amount'],
  ['CLP01', 'Patient control number'],
  ['CLP02', 'Claim status'],
  ['CLP03', 'Total charge'],
  ['CLP04', 'Paid amount'],
  ['CLP05', 'Patient responsibility'],
  ['CLP07', 'Payer claim number'],
  ['REF1K', 'Payer claim number'],
  ['REFEJ', 'Patient control number'],
  ['DTP472', 'Service date'],
  ['DTM232', 'Service from'],
  ['DTM233', 'Service to'],
  ['NM103A', 'Payer'],
  ['NM103C', 'Billing provider'],
  ['NM109C', 'Billing NPI'],
  ['NM109D', 'Member ID'],
]);

/** Names in parts, of the one who was treated. */
const NAME_PARTS = new Map([
  ['NM103', 'Last name'],
  ['NM104', 'First name'],
  ['NM105', 'Middle name'],
]);

interface Row {
  element: string;
  loop: string;
  name: string;
  labelUnit: number;
  value?: Cell;
  words?: Cell;
}

/** What an answer has, and no inquiry. */
const ANSWER = /^(?:STC|CLP)/;

/** The rows of such tables as labels and values of the claim: those of service lines are not the claim's. */
export function elementPairs(tables: readonly Table[]): Pair[] {
  const found = tables.map((table) => (table.types.every((type) => type === 'other') ? rowsOf(table) : []));
  return found.some((rows) => rows.some(({ element }) => ANSWER.test(element)))
    ? found.flatMap((rows, index) => pairsIn(tables[index]!.grid.title, rows))
    : [];
}

/** The rows of a table that names elements; none where it is another. */
function rowsOf({ grid }: Table): Row[] {
  const [heads, ...more] = grid.headers;
  // A row may begin as a total does, and has then no columns.
  const rows = grid.rows.map(({ byColumn, cells }): readonly (Cell | undefined)[] => (byColumn.length === 0 ? cells : byColumn));
  if (!heads || more.length > 0 || rows.length < 3) return [];
  const mostly = (form: RegExp): number =>
    heads.findLastIndex((_, column) => {
      const filled = rows.map((cells) => cells[column]?.text ?? '').filter((text) => !isBlank(text));
      return filled.length * 2 > rows.length && filled.filter((text) => form.test(text)).length > filled.length * 0.8;
    });
  const headed = (form: RegExp, from: number, to: number): number =>
    heads.findIndex(({ text }, column) => column >= from && column < to && column !== element && form.test(text));
  const element = mostly(ELEMENT);
  const value = headed(VALUE, 0, heads.length);
  if (element < 0 || value < 0) return [];
  const [loop, name, words] = [mostly(LOOP), headed(NAME, 0, value), headed(WORDS, value + 1, heads.length)];
  return rows.map((cells) => {
    const [called, place] = [cells[name], cells[element]];
    return {
      element: (place?.text ?? '').replace(/[ *]/g, '').replace('.', '-'),
      loop: cells[loop]?.text ?? '',
      name: called?.text ?? '',
      labelUnit: [called, place, cells[value]].flatMap((cell) => cell?.units ?? [])[0] ?? -1,
      ...(cells[value] && !isBlank(cells[value].text) ? { value: cells[value] } : {}),
      ...(cells[words] && !isBlank(cells[words].text) ? { words: cells[words] } : {}),
    };
  });
}

function pairsIn(section: string, rows: readonly Row[]): Pair[] {
  const found: Pair[] = [];
  const add = (label: string, labelUnit: number, { units, text }: Cell): void =>
    void found.push({ label, labelUnit, units, text, tie: 0.95, section });
  const whose = whoOf(rows);
  const parted = rows.some(({ element }) => element === 'NM104');
  for (const [index, { element, loop, name, labelUnit, value, words }] of rows.entries()) {
    if (element.startsWith('SVC') || OF_LINE.test(loop)) break;
    const who = whose[index]!;
    if (!value || who === ASKED) continue;
    const last = found.at(-1)?.label ?? '';
    if (element === '' && MEANING.test(name)) {
      if (OF_STATUS.test(last)) add(`${last} meaning`, labelUnit, value);
      continue;
    }
    const composite = element === 'STC01' ? COMPOSITE.exec(value.text) : null;
    if (composite) {
      for (const [at, text] of composite.slice(1).entries()) if (text) add(STATUS[at]!, labelUnit, { ...value, text });
      continue;
    }
    const label = labelOf(element, who, parted, whose) ?? (meanings(name, false).length > 0 ? name : '');
    if (label === '') continue;
    add(label, labelUnit, value);
    if (words && OF_STATUS.test(label)) add(`${label} meaning`, words.units[0]!, words);
  }
  return found;
}

/** For each row the letter of its loop, or that of the one whose name was last begun. */
function whoOf(rows: readonly Row[]): string[] {
  let who = '';
  return rows.map(({ element, loop, value }) => {
    const named = WHO.get(element === 'NM101' ? (value?.text.slice(0, 2) ?? '') : element.replace(/^NM1/, ''));
    who = LOOP.exec(loop)?.[1] ?? named ?? who;
    return who;
  });
}

/** What a row is called, where its element says it; nothing where its value is not the claim's. */
function labelOf(element: string, who: string, parted: boolean, all: readonly string[]): string | undefined {
  const ofWhole = /^NM103/.test(element) && !parted;
  if ((who === MEMBER || who === PATIENT) && (NAME_PARTS.has(element) || ofWhole)) {
    // Of two people the claim is of the one who depends on the other.
    if (who === MEMBER && all.includes(PATIENT)) return '';
    return ofWhole ? 'Patient name' : NAME_PARTS.get(element);
  }
  return CALLED.get(element) ?? CALLED.get(element + who);
}
