/** Diagnoses that stand in a table or under a heading of their own, without a label for each. */

import type { Draft } from '../draft/draft';
import { IN_TABLE, type Model, type Unit } from '../page/model';
import type { Grid } from '../tables/grid';
import { diagnosisColumn, listsDiagnoses } from '../tables/listed-columns';
import { entriesOf, type Table } from '../tables/tables';
import { diagnosis } from '../values/codes';

interface Seen {
  code: string;
  unit: number;
  /** the letter that counts it, where the page has letters */
  letter: string;
}

/** Adds them where the claim has none yet; in the order of their letters, else in the page's. */
export function diagnosesInto(
  draft: Draft,
  model: Model,
  free: readonly Unit[],
  tables: readonly Table[],
  sections: (id: number) => string,
): void {
  const numbered = numberedFrom(model, free);
  if (numbered.length > 1) {
    // What stands apart from them, as the one at admission, comes after them.
    const codes = [...numbered.map((one) => one.code), ...(draft.claim.diagnosisCodes ?? [])];
    draft.claim.diagnosisCodes = [...new Set(codes)];
    draft.marks.set('diagnosisCodes', { units: numbered.map((one) => one.unit), confidence: 0.9 });
    return;
  }
  if (draft.claim.diagnosisCodes !== undefined) {
    countedInto(draft, model, free);
    wordedInto(draft, model);
    chipsInto(draft, model);
    return;
  }
  const seen: Seen[] = [];
  for (const table of tables) {
    if (table.types.includes('claims') || table.types.includes('lines')) continue;
    for (const row of table.grid.rows)
      for (const entry of entriesOf(table, row)) {
        const code = entry.field === 'diagnosisCodes' ? diagnosis(entry.text.replace(/ ?[-–—:].*$/, '')) : undefined;
        if (code) seen.push({ code, unit: entry.units[0]!, letter: '' });
      }
  }
  if (seen.length === 0) for (const { grid } of tables) if (listsDiagnoses(grid, 0)) seen.push(...fromList(grid));
  if (seen.length === 0) {
    for (const unit of free) {
      const code = unit.text.length <= 8 && /\d/.test(unit.text) ? diagnosis(unit.text) : undefined;
      if (!code || unit.act || !(/\bdiagnos[ie]s\b/i.test(sections(unit.id)) || isCounted(model, unit))) continue;
      const before = model.units[unit.id - 1];
      seen.push({ code, unit: unit.id, letter: before && /^[A-L]$/.test(before.text) ? before.text : '' });
    }
    if (seen.every((one) => one.letter !== '')) seen.sort((a, b) => (a.letter < b.letter ? -1 : 1));
  }
  if (seen.length === 0)
    for (const unit of free) if (HEADS_DIAGNOSES.test(sections(unit.id)) && !unit.act && !unit.form) seen.push(...inText(unit));
  if (seen.length === 0) seen.push(...wordedChips(model, free));
  if (seen.length === 0) return;
  draft.claim.diagnosisCodes = [...new Set(seen.map((one) => one.code))];
  draft.marks.set('diagnosisCodes', { units: seen.map((one) => one.unit), confidence: 0.9 });
}

/** A heading over nothing but diagnoses. */
const HEADS_DIAGNOSES =
  /^(?:(?:claim|submitted|billed|icd-?10(?:-cm)?) )?(?:diagnos[ie]s|icd-?10)(?: codes?| information| list)?(?: \(\d{1,2}\))?:?$/i;

/** What counts a code, the code, and what it is: `2. S09.90XA Unspecified injury`, `R1031 (principal)`. */
const COUNTED_CODE = /^(?:(\d{1,2})[.):] ?|[A-L][.:)] ?)?([A-Z]\d[0-9A-Z.]{1,7})(?:$| [(–—-]| \p{L})/u;

/** Codes one after the other in one text, each perhaps with words behind it; nothing where a part is none. */
function inText({ text, id }: Unit): Seen[] {
  if (text.length > 400 || !/\d/.test(text)) return [];
  const parts = text.split(/[,;|·] (?=(?:\d{1,2}[.)] )?[A-Z]\d)/);
  const codes = parts.map((part) => diagnosis(COUNTED_CODE.exec(part.trim())?.[2] ?? ''));
  // One code alone among words may be anything.
  if (codes.length === 1 && !/^(?:1[.)] )?[A-Z]\d[0-9A-Z]\./.test(text)) return [];
  return codes.every((code) => code !== undefined) ? codes.map((code) => ({ code: code!, unit: id, letter: '' })) : [];
}

/** `1. R51.9 Headache` read with its label, `2. S09.90XA Unspecified injury of head` right behind it. */
function wordedInto(draft: Draft, model: Model): void {
  const codes = draft.claim.diagnosisCodes!;
  const last = model.units[draft.marks.get('diagnosisCodes')?.units.at(-1) ?? -1];
  let count = Number(COUNTED_CODE.exec(last?.text ?? '')?.[1] ?? Number.NaN);
  if (!last || codes.length !== 1 || count !== 1) return;
  for (let next = model.units[last.id + 1]; next; next = model.units[next.id + 1]) {
    const [, number, shown = ''] = COUNTED_CODE.exec(next.text) ?? [];
    const code = diagnosis(shown);
    if (Number(number) !== ++count || !code) return;
    if (!codes.includes(code)) codes.push(code);
  }
}

/** Chips that each hold a code, maybe with what it is, right behind the one that was read with its label, in its letters and on its line or the next. */
function chipsInto(draft: Draft, model: Model): void {
  const codes = draft.claim.diagnosisCodes!;
  const last = model.units[draft.marks.get('diagnosisCodes')?.units.at(-1) ?? -1];
  if (!last || codes.length !== 1 || !diagnosis(COUNTED_CODE.exec(last.text)?.[2] ?? '')) return;
  for (let next = model.units[last.id + 1]; next && next.look === last.look; next = model.units[next.id + 1]) {
    const code = /[A-Z]\d\w\./.test(next.text) ? diagnosis(COUNTED_CODE.exec(next.text)?.[2] ?? '') : undefined;
    if (!code || next.act || next.form || next.box[1] - last.box[1] > 2 * last.box[3] + 8) return;
    if (!codes.includes(code)) codes.push(code);
  }
}

/** A code and what it is in plain words: `S83.231A Meniscus tear, right knee`. */
const CODE_AND_WORDS = /^([A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?) \p{Lu}\p{L}{2}/u;

/** Chips drawn alike, one right behind the other, each with a code and its words: no label has to say what they are, where two codes have their point. */
function wordedChips(model: Model, free: readonly Unit[]): Seen[] {
  const runs: Unit[][] = [];
  for (const unit of free) {
    const code = unit.text.length < 60 && !unit.act && !unit.form ? CODE_AND_WORDS.exec(unit.text)?.[1] : undefined;
    if (!code || !diagnosis(code) || model.within(unit.block, IN_TABLE)) continue;
    const last = runs.at(-1)?.at(-1);
    if (last && last.id === unit.id - 1 && last.look === unit.look) runs.at(-1)!.push(unit);
    else runs.push([unit]);
  }
  const chips = runs.filter((run) => run.filter(({ text }) => /^\w{3}\./.test(text)).length > 1);
  return chips.length === 1
    ? chips[0]!.map(({ text, id }) => ({ code: diagnosis(CODE_AND_WORDS.exec(text)![1]!)!, unit: id, letter: '' }))
    : [];
}

/** A list of its own, its title says of what. */
const fromList = (grid: Grid): Seen[] =>
  grid.rows.flatMap(({ byColumn }) => {
    const cell = byColumn[diagnosisColumn(grid, 0)];
    const code = cell && diagnosis(cell.text);
    return code ? [{ code, unit: cell.units[0]!, letter: '' }] : [];
  });

/** `DIAG CODES  01 I4891  02 I10`: codes that the screen counts from one, each right behind its number. */
function numberedFrom(model: Model, free: readonly Unit[]): Seen[] {
  if (model.width === undefined) return [];
  const words = free.flatMap(({ text, id }) => text.split(' ').map((word) => ({ word, id })));
  const first = words.findIndex(
    ({ word }, index) => /^0?1$/.test(word) && /\b(?:diag|dx)/i.test(`${words[index - 2]?.word} ${words[index - 1]?.word}`),
  );
  const seen: Seen[] = [];
  for (let at = first, count = 1; at >= 0 && Number(words[at]?.word) === count; at += 2, count++) {
    const next = words[at + 1];
    const code = next && /\d/.test(next.word) ? diagnosis(next.word) : undefined;
    if (!code) break;
    seen.push({ code, unit: next!.id, letter: '' });
  }
  return seen;
}

/** The further ones that stand beside `2nd`, `Other 1`, where the first was read with its label. */
function countedInto(draft: Draft, model: Model, free: readonly Unit[]): void {
  const codes = draft.claim.diagnosisCodes!;
  for (const unit of free) {
    const code = unit.text.length <= 8 && /\d/.test(unit.text) && isCounted(model, unit) ? diagnosis(unit.text) : undefined;
    if (code && !codes.includes(code)) codes.push(code);
  }
}

/** What counts codes without saying of what. */
const COUNT = /^(?:(?:sequence|seq|code|number|no|position|pos|line)\.? ?)?#?\d{1,2}:?$/i;

/** `Diagnosis` over `Sequence 1`, `Sequence 2`, each before its code. */
function isListed(model: Model, unit: Unit): boolean {
  let at = unit.id - 1;
  if (!COUNT.test(model.units[at]?.text ?? '')) return false;
  while (at > 0 && (COUNT.test(model.units[at]!.text) || diagnosis(model.units[at]!.text))) at--;
  return /^(?:claim |submitted |icd-?10 )?(?:diagnos[ie]s|icd-?10)(?: codes?)?:?$/i.test(model.units[at]!.text);
}

/** `Principal`, `Other 1` beside it. */
const isCounted = (model: Model, unit: Unit): boolean =>
  isListed(model, unit) ||
  /^(?:principal|primary|other \d{1,2}|secondary|admitting|1st|2nd|3rd|\d{1,2}th|dx ?\d{1,2})(?: diagnosis)?:?$/i.test(
    model.units[unit.id - 1]?.text ?? '',
  );
