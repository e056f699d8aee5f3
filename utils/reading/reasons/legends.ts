/** Lists that explain codes: under a table, in footnotes, beside a badge. */
import type { Model, Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import { codesInText, groupAndCode } from '../values/codes';
import { codesOnly, wordsAndAmount } from '../values/reason-words';
import { DAY_FIRST, type Legend, legendKey, reasonsInCell, sourceOf } from '../values/reasons';
import { meanings } from '../words/labels';
import { remembered } from '../words/remembered';
import { marksIn } from '../words/text';
import { besideOf, statusCodeAlone } from './words-beside';

export interface LegendLine extends Legend {
  /** the words that stand with the code, if it is no table's */
  amount?: number;
}

/** Explanations in running text: a code or mark at the start of a line, then its words. */
export function textLegends(model: Model, free: readonly Unit[], pairs: readonly Pair[]): LegendLine[] {
  const found: LegendLine[] = [];
  // What a label already speaks for explains no code: `Program: 100 - Medicaid`; but for `Adjustments` over a list of codes.
  const spoken = new Set(
    pairs.flatMap((pair) =>
      ['reasons', undefined].includes(meanings(pair.label, false)[0]?.field) || groupAndCode(pair.text) ? [] : pair.units,
    ),
  );
  for (const unit of free) {
    const led =
      unit.before === undefined || isApart(model.units[unit.before]!, unit) || isAfterHead(model.units[unit.before]!, unit);
    if ((unit.form && !(unit.form === 'shown' && unit.text.length > 40)) || unit.act === 'link' || !led || spoken.has(unit.id))
      continue;
    const line = [unit];
    for (
      let next = model.units[unit.id + 1];
      next && next.before === line.at(-1)!.id && line.length < 24 && !isApart(line.at(-1)!, next);
      next = model.units[next.id + 1]
    )
      line.push(next);
    if (line.some((one) => /^[<←◄]/.test(one.text))) continue;
    const text = line.map((one, index) => (index > 0 && !one.glued ? ` ${one.text}` : one.text)).join('');
    const formed = formedIn(text.replace(LEAD, ''), unit.id);
    const apart = formed.length > 0 ? formed : setOffIn(line);
    const several = apart.length > 0 ? apart : [severalIn, listedIn, alikeIn].flatMap((read) => read(text, unit.id));
    if (several.length > 1) {
      found.push(...several);
      continue;
    }
    const made = legendOf(text, unit.id);
    if (made) {
      found.push(made);
      continue;
    }
    const behind = CODE_AND_SUM.test(text) ? besideOf(model, line.at(-1)!, free) : undefined;
    const priced = behind === undefined || codesInText(behind).length > 0 ? undefined : legendOf(`${text} ${behind}`, unit.id);
    if (priced) {
      found.push(priced);
      continue;
    }
    const bare = text.replace(/^action (?=[A-Z]+\d)/i, '');
    const code =
      statusCodeAlone(text) ??
      (/^[A-Z0-9][A-Z0-9 -]{0,8}$/.test(bare) && /\d|^[A-Z]{2,3}$/.test(bare)
        ? bare
        : marksIn(text).length === 1 && text.length <= 3
          ? text
          : undefined);
    if (!code) continue;
    const beside = besideOf(model, unit, free);
    if (beside === undefined || OWN_CODE.test(beside)) continue;
    // Before words in a box of their own a dash is the code's: `TX-118`.
    const joined = legendOf(/^[A-Z]{1,4}-\d{2,4}$/.test(code) ? `${code} = ${beside}` : `${code} ${beside}`, unit.id);
    if (joined) found.push(joined);
  }
  return found;
}

/**
 * A list's lines that each begin with a code, by their numbers: an ordered list draws these, and marks of footnotes count by them.
 * Only where no line of the page is marked by itself.
 */
export function countedLegends(model: Model, legends: readonly LegendLine[]): LegendLine[] {
  const listOf = ({ unit }: LegendLine): number => {
    const { kind, parent } = model.blocks[model.units[unit]!.block]!;
    return kind === 'item' ? parent : -1;
  };
  const lists = new Set(legends.map(listOf).filter((list) => list >= 0));
  const [list, ...more] = lists;
  if (legends.length === 0) return numberedNotes(model);
  if (list === undefined || more.length > 0 || legends.some(({ key }) => /^(?:mark|note) /.test(key))) return [];
  const items = model.childrenOf.get(list) ?? [];
  const lines = legends.filter((line) => listOf(line) === list);
  return lines.length > 1 && items.length === lines.length
    ? lines.flatMap((line, index) => {
        const [code] = line.reason ? [line.reason] : reasonsInCell(line.key, 'payer', false);
        return code ? [{ ...line, key: `mark ${index + 1}`, reason: { ...code, text: line.text } }] : [];
      })
    : [];
}

const NOTES = /^(?:(?:foot|claim |payment |line )?notes?|remarks?|messages?|explanations?)(?: (?:and|&) \p{L}+)?:?$/iu;

/** The sentences of the one ordered list under `Notes`, by the numbers that the list draws: what `2` under `See note` says. */
function numberedNotes(model: Model): LegendLine[] {
  const heads = model.units.filter(({ text }) => NOTES.test(text));
  const items = heads.flatMap(({ id }) => {
    const first = model.units[id + 1];
    const { kind, parent } = first ? model.blocks[first.block]! : { kind: '', parent: -1 };
    return kind === 'item' ? (model.childrenOf.get(parent) ?? []) : [];
  });
  const said = items.map((item) => (model.unitsOf.get(item) ?? []).map((id) => model.units[id]!));
  if (items.length < 2 || said.some(([only, ...more]) => !only || more.length > 0 || only.act || !/ .* /.test(only.text)))
    return [];
  return said.map(([only], index) => ({
    key: `note ${index + 1}`,
    text: only!.text,
    reason: { system: 'payer', text: only!.text },
    unit: only!.id,
  }));
}

/** Set far apart on a line: two things, as in the columns of a printout. */
const isApart = (left: Unit, right: Unit): boolean => right.box[0] - left.box[0] - left.box[2] > 14;

const ASKS_WHY =
  /^(?:why\b.{0,50}|(?:denial|denied|pend(?:ed)?|reject(?:ion|ed)?|adjustment|payer) (?:reasons?|information|details?|message)):?$/i;

/** What a bold `Why this claim was denied` on the same line leads to. */
const isAfterHead = (head: Unit, unit: Unit): boolean =>
  head.bold === true && !unit.bold && head.before === undefined && ASKS_WHY.test(head.text);

/** `CO-253 Reduction in federal payment. PR-2 Coinsurance amount.` in one text: codes that say what they are, each with its words. */
function formedIn(text: string, unit: number): LegendLine[] {
  const formed = codesInText(text);
  if (formed.length < 2 || formed[0]!.at !== 0) return [];
  // `CO-45 Charge is too high CO-97 Part of another service`: with a group, and before a word that begins a sentence, a code begins a line of its own.
  const begins = formed.every(
    ({ group, at, length }) => group !== undefined && /^ ?[-–—:=]? ?\p{Lu}\p{Ll}/u.test(text.slice(at + length, at + length + 5)),
  );
  const lines = formed.map(({ at, length, ...reason }, index): LegendLine | undefined => {
    const { words } = wordsAndAmount(text.slice(at + length, formed[index + 1]?.at ?? text.length));
    const set = begins || at === 0 || /[.;|,]\s*$/.test(text.slice(0, at));
    return set && words.split(' ').length > 1
      ? { key: legendKey(`${reason.group ?? ''}${reason.code}`), text: words, reason: { ...reason, text: words }, unit }
      : undefined;
  });
  return lines.every((line) => line !== undefined) ? lines : [];
}

/** `C02 Benefits were coordinated. NH8 The limit is reached.`, the codes in other letters than their words. */
function setOffIn(line: readonly Unit[]): LegendLine[] {
  const starts = line.flatMap(({ text, look }, index) => {
    const code = /^(?=.*\d|[A-Z]{2,4}\b)([A-Z0-9]{2,6})\s?[-–—:=]?$/.exec(text)?.[1];
    return code && line[index + 1] && line[index + 1]!.look !== look ? [{ index, code }] : [];
  });
  if (starts.length < 2 || starts[0]!.index !== 0) return [];
  const lines = starts.map(({ index, code }, at) => {
    const words = line.slice(index + 1, starts[at + 1]?.index).map(({ text }) => text);
    return legendOf(`${code} = ${words.join(' ').replace(/^[-–—:=\s]+|[\s;,|·—–-]+$/g, '')}`, line[0]!.id);
  });
  return lines.every((one) => one !== undefined) ? lines : [];
}

/** `PD1: Discount of the network. ADJ: Line changed. G14: Visit is included.` in one text: each code with its words. */
function severalIn(text: string, unit: number): LegendLine[] {
  const starts = codesWithWords(text);
  return starts.flatMap((start, index) => {
    const words = text.slice(start.end, starts[index + 1]?.at ?? text.length);
    return legendOf(`${start.code} = ${words.replace(/[\s;,|—–-]+$/, '')}`, unit) ?? [];
  });
}

/** Where several codes stand in a text, each before a sign and its words. */
const codesWithWords = remembered((text): readonly { code: string; at: number; end: number }[] => {
  if (!/[-–—:=]\s/.test(text)) return [];
  const spelled = [...text.matchAll(/(?:^|\s)(?:EOB|EX|ESC|RAD|Remark|Code|Reason) ?([A-Z0-9]{2,6})\s?[-–—:=]\s(?=\S)/g)];
  const dashed = /^[A-Z0-9]/.test(text)
    ? [...text.matchAll(/(?:^|[;|] )(?=[A-Z]{0,3}\d)([A-Z0-9]{1,6}) ?[-–—] ?(?=\p{L}{3})/gu)]
    : [];
  const starts =
    spelled.length > 1
      ? spelled
      : dashed.length > 1
        ? dashed
        : [...text.matchAll(/(?:^|[\s—–-])((?:CO|PR|OA|PI|CR)[ -]?\d{1,3}|[A-Z0-9]{2,6})\s?[:=]\s(?=\S)/g)].filter(
            ([, code]) => /\d/.test(code!) || /^[A-Z]{2,4}$/.test(code!),
          );
  return starts.length < 2
    ? []
    : starts.map(({ 0: whole, 1: code, index }) => ({ code: code!, at: index, end: index + whole.length }));
});

/** `D32 Other insurance must be billed first D07 Not payable on the same day`: codes of one form, each before words that begin a sentence. */
function alikeIn(text: string, unit: number): LegendLine[] {
  const form = /^(?=[A-Z]*\d)[A-Z]{1,3}\d{2,4} (?=\p{Lu}\p{Ll})/u.exec(text)?.[0].trim();
  if (form === undefined) return [];
  const same = new RegExp(
    `(?:^|\\s)([A-Z]{${form.match(/[A-Z]/g)!.length}}\\d{${form.match(/\d/g)!.length}}) (?=\\p{Lu}\\p{Ll})`,
    'gu',
  );
  const starts = [...text.matchAll(same)];
  if (starts.length < 2) return [];
  return starts.map((start, index) => ({
    key: legendKey(start[1]!),
    text: text.slice(start.index + start[0].length, starts[index + 1]?.index).trim(),
    unit,
  }));
}

/** `Codes: 20 Accepted for processing; 65 Claim has been paid`: behind a head, each code with its words and no sign between. */
function listedIn(text: string, unit: number): LegendLine[] {
  const list = /^(?:\p{L}+ ){0,2}(?:codes?|messages?|remarks?|notes?|edits?|legend|key)(?: ?:)? ?(?=[A-Z]{0,3}\d)(.+)$/iu.exec(
    text,
  )?.[1];
  const parts = list?.split(/(?<=[.;|]) (?=[A-Z]{0,3}\d{1,5}[A-Z]? \p{Lu})/u) ?? [];
  const lines = parts.map((part) => /^([A-Z]{0,3}\d{1,5}[A-Z]?) (\p{Lu}\S*\p{L}.*?)[;|]?$/u.exec(part.trim()));
  return parts.length > 1 && lines.every((line) => line !== null)
    ? lines.map((line) => ({ key: legendKey(line![1]!), text: line![2]!, unit }))
    : [];
}

/** `Z01 Reduction $92.40`, whose words stand apart behind it. */
const CODE_AND_SUM =
  /^(?:(?=[A-Z]{0,3}\d)[A-Z0-9]{2,6}|(?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3})(?: [a-z]+){0,2}:? -?\$?\d[\d,]{0,12}\.\d\d$/i;

/** A payer's own code with its words: `AX1: Send the office notes`. */
export const OWN_CODE = /^[A-Z]{1,3}\d{1,4}(?:: ?| [-–—] )\p{L}/u;

/** What may stand before a code: `Remark H377`, `EOB Code 0250`. */
export const LEAD =
  /^(?:(?:denied|rejected|pended|not paid|closed|reduced|processed) (?:with|under|for|by) )?(?:(?:plan |payer |claim )?(?:remark|reason|rsn|message|explanation|denial|ex|eob|eop|adjustment|action|carc|rarc|note|rad|esc|stc|rc)s?(?: reason)?(?: codes?)?|code)[:#]? (?=[A-Z0-9-]*\d|(?:CO|PR|OA|PI|CR) \d)/i;

/** `Charge exceeds the panel allowance (CARC 45).` */
const CODE_BEHIND = /^(\p{L}.{4,300}?) \((CARC|RARC|remark|reason)(?: codes?)? ([A-Z]{0,2}-?[A-Z]?\d{1,4})\)\.?$/iu;

export function legendOf(shown: string, unit: number): LegendLine | undefined {
  const line = explained(shown);
  return line && { ...line, ...(line.reason ? { reason: { ...line.reason } } : {}), unit };
}

/** `5589 Maple Road, Springfield, OH 45247`: a house's number is no code. */
const ADDRESS = /^\d{1,6} .{3,80}, [A-Z]{2},? \d{5}\b/;

/** What the line explains; it says the same wherever it stands. */
const explained: (shown: string) => Omit<LegendLine, 'unit'> | undefined = remembered((shown) => {
  const text = shown.replace(LEAD, '').replace(/^(?:CAC|CARC|RARC)[- ](?=[A-Z]{0,2}\d)/, '');
  const mark =
    /^([⁰¹²³⁴-⁹]+|[†‡§]|\*\d(?!\d)|\*{1,3}|[([](?:\d{1,2}|[a-z])[)\]]|[a-z](?=\s?[=:.)]\s))\s?[-–—:.=)]?\s?(\S.{3,})$/u.exec(
      text,
    );
  if (DAY_FIRST.test(text) || ADDRESS.test(text)) return undefined;
  if (mark) {
    const tail = CODE_BEHIND.exec(mark[2]!);
    const [named] = tail ? reasonsInCell(tail[3]!, sourceOf(tail[2]!), false) : [];
    if (tail && named) return { key: `mark ${marksIn(mark[1]!)[0]}`, text: tail[1]!, reason: { ...named, text: tail[1]! } };
    const inner = explained(mark[2]!);
    const key = `mark ${marksIn(mark[1]!)[0]}`;
    const words = { text: mark[2]!, reason: { system: 'payer' as const, text: mark[2]! } };
    if (!inner) return { ...words, key };
    const [code] = inner.reason ? [inner.reason] : reasonsInCell(inner.key, 'payer', false);
    return { ...inner, ...(code ? { reason: { ...code, text: inner.text } } : {}), key };
  }
  // `Another plan has to pay first. (CO 22)`: a sentence with its code behind.
  const [, sentence, behind = ''] =
    /^(\p{Lu}[^()]{12,300}?[.!]?) \(((?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3}|MA?\d{1,3}|N\d{1,3})\)\.?$/u.exec(text) ?? [];
  const [after] = sentence ? reasonsInCell(behind, 'any', false) : [];
  if (sentence && after) return { key: legendKey(behind), text: sentence, reason: { ...after, text: sentence } };
  // `1 Part of another procedure. [X09]`: a numbered remark with its code behind.
  const remark = /^(\d{1,2})[.):]? (\p{Lu}.{8,300}?)\.? ?[[(]([A-Z]{1,3}\d{1,4})[\])]\.?$/u.exec(text);
  if (remark)
    return {
      key: `note ${remark[1]}`,
      text: remark[2]!,
      reason: {
        ...(reasonsInCell(remark[3]!, /^(?:MA?|N)\d/.test(remark[3]!) ? 'any' : 'payer', false)[0] ?? { system: 'payer' }),
        text: remark[2]!,
      },
    };
  // `29 CARC The time limit for filing has expired.`: between a code and its words the list that it is from.
  const [, tagged, list, said] = /^([A-Z]{0,2}\d{1,4}) ([CR]ARC)[ :–—-]{1,3}(\p{Lu}.{5,})$/u.exec(text) ?? [];
  const [ofList] = tagged ? reasonsInCell(tagged, sourceOf(list!), false) : [];
  if (ofList) return { key: legendKey(tagged!), text: said!, reason: { ...ofList, text: said! } };
  const formed = codesInText(text);
  if (formed.length > 0 && formed[0]!.at === 0) {
    const { at, length, ...reason } = formed[0]!;
    const { words, amount } = wordsAndAmount(text.slice(at + length));
    if (words.length < 4 || codesOnly(words).length > 0 || /^(?:,|and\b)/.test(text.slice(at + length).trim())) return undefined;
    const between = formed[1] && text.slice(at + length, formed[1].at).replace(/\$?-?[\d,]+\.\d\d/g, '');
    if (between !== undefined && !/\p{L}{3}/u.test(between)) return undefined;
    return {
      key: legendKey(`${reason.group ?? ''}${reason.code}`),
      text: words,
      reason: { ...reason, text: words },
      ...(amount === undefined ? {} : { amount }),
    };
  }
  const led =
    /^((?!ICD|CPT)[A-Z]{1,4}-\d{1,4}(?=\s?[:=|–—])|[A-Z0-9]{2,6}|[A-Z]\d{2,4}\.\d{1,2})\s?(?:[-–—:=|]\s?|\s)(\S.{5,})$/.exec(
      text,
    ) ??
    /^(EX(?:[a-z][A-Z0-9]|[A-Z0-9][a-z]))\s?[-–—:=|]?\s(\S.{5,})$/.exec(text) ??
    /^((?=[a-z]*\d)[A-Za-z0-9]{2,6}|[a-z][A-Z])\s?[-–—:=|]\s?(\S.{5,})$/.exec(text);
  // Letters alone are a code only where a sign sets them apart from the words: `NCP - Not covered`, but `THE BENEFIT`.
  if (
    !led ||
    !(/\d|^EX.*[a-z]/.test(led[1]!) || /^(?:[A-Z]{3}|[a-z][A-Z])\s?[-–—:=|]|^[A-Z]{2,4}\s?=/.test(text)) ||
    (/^\d{4,}$/.test(led[1]!) === true && !/^\d{4,5}$/.test(led[1]!))
  )
    return undefined;
  if (/^\d+$/.test(led[1]!) && led[1]!.length < 2) return undefined;
  // The public code behind the words of a payer's own is none of them: `No authorization on file (CO 197)`.
  const { words, amount } = wordsAndAmount(led[2]!.replace(/ ?[([](?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3}[)\]]\.?$/, ''));
  // `31 Remark Code: N382`: a second code with its name; `0450 # Units :`: the next label.
  if (words.length < 4 || led[2]!.endsWith(':') || (LEAD.test(words) && /^\S{1,6}$/.test(words.replace(LEAD, ''))))
    return undefined;
  // A payer's own code is kept as it is shown: `DP-118`, `EXbG`.
  const dashed = /-|^EX.*[a-z]/.test(led[1]!) ? { reason: { system: 'payer' as const, code: led[1]!, text: words } } : {};
  return { key: legendKey(led[1]!), text: words, ...dashed, ...(amount === undefined ? {} : { amount }) };
});
