/** 277 codes that stand by themselves: those of a page's one answer, and the newest of its dated messages. */
import type { Reason } from '@/utils/claim/claim';
import { addReason, type Draft } from '../draft/draft';
import type { Unit } from '../page/model';
import type { Table } from '../tables/tables';
import { codesInText } from '../values/codes';
import { reasonsInCell } from '../values/reasons';
import { statusMeaning } from '../values/status';
import type { Context, OwnerOf } from './context';

/** How the words of a category begin; a code's words may tell a status as well. */
const OF_CATEGORY = /^(?:acknowledge|accept|reject|pend|finali[sz]ed|request|return|data|error)/i;

/** `F1:65` before `Finalized/Payment · Line was paid`: the words of the category, and those of the code behind a sign. */
export function apartFromCategory(reason: Reason): { reason: Reason; statusWords?: string } {
  const [, words, text] = /^(\p{L}[^·|]{3,40}) [·|] (\p{L}.+)$/u.exec(reason.text ?? '') ?? [];
  const meant = reason.system === 'csc' ? statusMeaning(reason.code!.replace(/:.*$/, ''))?.status : undefined;
  return words && text && OF_CATEGORY.test(words) && meant !== undefined && statusMeaning(words)?.status === meant
    ? { reason: { ...reason, text }, statusWords: words }
    : { reason };
}

/** `Payer response (277CA): A7:562:82 NPI not on file`: the 277 codes of the one answer on the page, below each other, where they say what the status says. */
export function loneStatusCode(draft: Draft, context: Context, free: readonly Unit[], ownerOf: OwnerOf): void {
  const status = draft.claim.statusText === undefined ? undefined : statusMeaning(draft.claim.statusText)?.status;
  if (!status || draft.claim.reasons?.some((reason) => reason.system === 'csc')) return;
  const found = free.filter((unit) => {
    const first = unit.form || unit.act ? undefined : codesInText(unit.text)[0];
    return first?.system === 'csc' && first.at === 0 && !ownerOf(unit.id, '');
  });
  const codes = found.map((unit) => codesInText(unit.text)[0]!.code!);
  const oneAnswer = found.every(
    (unit, index) => index === 0 || (unit.id === found[index - 1]!.id + 1 && unit.block === found[0]!.block),
  );
  const told = found.map((unit) => reasonsInCell(unit.text, 'status', false)[0]);
  if (
    (!oneAnswer && new Set(codes).size !== 1) ||
    told.some((reason) => !reason?.code || statusMeaning(reason.code.slice(0, 2))?.status !== status)
  )
    return;
  for (const [index, unit] of (oneAnswer ? found : found.slice(0, 1)).entries()) {
    const reason = told[index]!;
    const next = context.model.units[unit.id + 1];
    const words = reason.text === undefined && next?.before === unit.id && /\p{L}{3}.* /u.test(next.text) ? next : undefined;
    addReason(draft.claim, draft.reasonMarks, words ? { ...reason, text: words.text } : reason, {
      units: [unit.id, ...(words ? [words.id] : [])],
      confidence: 0.88,
    });
  }
}

/** The 277 code of the newest line in a list of dated messages, where nothing else on the page names one. */
export function newestMessage(draft: Draft, tables: readonly Table[]): void {
  if (draft.claim.reasons?.some((reason) => reason.system === 'csc')) return;
  for (const table of tables) {
    const heads = table.grid.headers[0]?.map((cell) => cell.text).join(' ') ?? '';
    if (!/\bdate\b/i.test(heads) || !/\bmessage|\bstatus/i.test(heads) || table.types.some((type) => type !== 'other')) continue;
    const row = table.grid.rows.find((one) => one.cells.some((cell) => codesInText(cell.text)[0]?.system === 'csc'));
    const cell = row?.cells.find((one) => codesInText(one.text)[0]?.system === 'csc');
    for (const reason of cell ? reasonsInCell(cell.text, 'status', false) : [])
      addReason(draft.claim, draft.reasonMarks, reason, { units: cell!.units, confidence: 0.85 });
  }
}
