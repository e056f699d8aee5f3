/** Codes of the payer's own list that look like those of the public lists: the words beside them tell. */
import type { Reason } from '@/utils/claim/claim';
import { lookUp } from '@/utils/codes/code-lists';
import type { Draft, Mark } from './draft';

/** Words that explanations of any code are made of. */
const COMMON = new Set(
  `the and for with this that from are was were has have been not any must claim claims service services code codes member patient provider benefit
   benefits plan medical cover covered coverage pay paid payment payable denied deny denial amount applied allowed charge`.split(
    /\s+/,
  ),
);

/** The first letters of a text's words, without their endings: `filing` and `filed` are one. */
function stems(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/co-(?=pay|ins)/g, 'co')
      .match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.replace(/(?:ing|ed|es|s|e)$/, '').slice(0, 4)));
}

/** A code without a group that a public list has too, with words of the page's own. */
type Explained = Reason & { code: string; text: string };
const isExplained = (reason: Reason): reason is Explained =>
  (reason.system === 'carc' || reason.system === 'rarc') &&
  reason.group === undefined &&
  reason.code !== undefined &&
  reason.text !== undefined;

/** The list means something else by the code, or has long retired it. */
function isForeign({ system, code, text }: Explained): boolean {
  const listed = lookUp(system === 'rarc' ? 'rarc' : 'carc', code);
  if (!listed || (listed.retired !== undefined && /^[A-Z]/.test(code))) return true;
  const shown = stems(text);
  return ![...stems(listed.gist)].some((stem) => shown.has(stem));
}

/** A number taken for the payer's own, in the public list's sense of it. */
const isPublic = ({ system, code, text, ...reason }: Reason): boolean =>
  system === 'payer' &&
  code !== undefined &&
  text !== undefined &&
  /^[1-9]\d{0,2}$/.test(code) &&
  !isForeign({ ...reason, system: 'carc', code, text });

/**
 * A number beside a remark of the public list, in the public list's own sense, is an adjustment reason: `252` beside `N4`. Where one line shows that,
 * it holds for the numbers of all others.
 */
function withRemarks(owners: readonly { reasons?: Reason[] }[]): void {
  const shown = owners.some(({ reasons }) => reasons?.some(({ system }) => system === 'rarc') && reasons.some(isPublic));
  for (const owner of shown ? owners : [])
    if (owner.reasons) owner.reasons = owner.reasons.map((reason) => (isPublic(reason) ? { ...reason, system: 'carc' } : reason));
}

/** Codes that only a payer's own list has (`MP`, `P03`) explain the same lines, and no code of the public list stands on the page. */
const besideOwn = (reasons: readonly Reason[]): boolean =>
  reasons.some(
    ({ system, code = '', text, ...reason }) =>
      system === 'payer' &&
      text !== undefined &&
      (/^(?:[A-Z]{2,4}|[A-Z]\d{2,3})$/.test(code) ||
        (/^[A-Z]\d$/.test(code) && isForeign({ ...reason, system: 'carc', code, text }))),
  ) && reasons.every(({ system }) => system !== 'carc');

/** Letter and digits in the same form as codes that only the payer's own list has: `P12` beside `W40`, and no code of the public list. */
function ofOneForm(reasons: readonly Reason[]): string[] {
  const own = reasons.filter(
    ({ system, code = '', text }) => system === 'payer' && text !== undefined && LETTER_AND_DIGITS.test(code),
  );
  const alike = reasons.filter(({ system }) => system === 'carc');
  if (own.length > 0 && alike.every((one) => isExplained(one) && LETTER_AND_DIGITS.test(one.code)))
    return alike.map(({ code }) => code!);
  // The public list has no leading zeros: `P07` says that `P12` beside it is the payer's too.
  const forms = new Set(own.flatMap(({ code }) => (/^[A-Z]0\d$/.test(code!) ? [code![0]] : [])));
  return alike.every(isExplained)
    ? alike.flatMap(({ code }) => (LETTER_AND_DIGITS.test(code!) && code!.length === 3 && forms.has(code![0]) ? [code!] : []))
    : [];
}
const LETTER_AND_DIGITS = /^[A-Z]\d{2,3}$/;

type TextOf = (unit: number) => string | undefined;

/** The code as the page writes it: a public list's number has no leading zeros, a payer's own may. */
function asShown(code: string, mark: Mark | undefined, textOf: TextOf): string {
  const texts = (mark?.units ?? []).flatMap((unit) => textOf(unit) ?? []).filter((text) => !/\d[/.-]\d/.test(text));
  const tokens = texts.flatMap((text) => text.split(/[^A-Za-z0-9]+/));
  return tokens.find((token) => /^0+\d/.test(token) && token.replace(/^0+/, '') === code) ?? code;
}

/**
 * Reasons that were taken for adjustment reasons or remarks by their form (`A1`, `D5`, `M21`) are the payer's own where the page explains them
 * in words that have nothing to do with the public list. Codes of digits alone are so only where several of them are, and none agrees:
 * a list may be worded freely. Changes the drafts.
 * @param textOf a text of the page by its number
 */
export function payersOwnInto(drafts: readonly Draft[], textOf: TextOf): void {
  const own = drafts.flatMap((draft) => [
    { owner: draft.claim, marks: draft.reasonMarks },
    ...draft.lines.map(({ line, reasonMarks }) => ({ owner: line, marks: reasonMarks })),
  ]);
  const owners = own.map(({ owner }) => owner);
  withRemarks(owners);
  const explained = owners.flatMap((owner) => owner.reasons ?? []).filter(isExplained);
  if (explained.length === 0) return;
  const lettered = (system: Reason['system']): string[] =>
    explained.filter((one) => one.system === system && /^[A-Z]/.test(one.code) && isForeign(one)).map((one) => one.code);
  const numbers = explained.filter((reason) => /^\d/.test(reason.code));
  const foreign = new Set(lettered('carc'));
  // One code that is worded freely among others of the public lists is one of theirs.
  if (foreign.size === 1 && new Set(explained.filter((one) => !isForeign(one)).map(({ code }) => code)).size > 1) foreign.clear();
  // A remark's form is told from others more surely: it is the payer's own where the codes beside it are.
  if (foreign.size > 0 || besideOwn(owners.flatMap((owner) => owner.reasons ?? [])))
    for (const code of lettered('rarc')) foreign.add(code);
  for (const code of ofOneForm(owners.flatMap((owner) => owner.reasons ?? []))) foreign.add(code);
  if ((new Set(numbers.map((reason) => reason.code)).size > 1 || foreign.size > 0) && numbers.every(isForeign))
    for (const { code } of numbers) foreign.add(code);
  if (foreign.size === 0) return;
  for (const { owner, marks } of own)
    if (owner.reasons)
      owner.reasons = owner.reasons.map((reason, index) =>
        reason.system !== 'csc' && reason.group === undefined && reason.code !== undefined && foreign.has(reason.code)
          ? { ...reason, system: 'payer', code: asShown(reason.code, marks[index], textOf) }
          : reason,
      );
}
