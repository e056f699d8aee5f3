/** Labels and the values that stand beside or below them, outside of tables. */
import type { Box } from '@/utils/page/page-text';
import { withWhatFollows } from './after-values';
import { fillARow, ownValue, setOff } from './beside';
import { dayAndSum, isWhole, sumBeforeSentence } from './day-and-sum';
import { labelLooks, uncheckedCaptions } from './label-looks';
import { isLabel, meanings } from './labels';
import type { LessonField } from './lessons';
import { menuEntries } from './menus';
import { joinText, type Model, shareX, shareY, type Unit } from './model';
import { depthOfCommon } from './nearest-block';
import { parse } from './parse';
import { isOrganization } from './payer';
import { datedPayment } from './payment-head';
import { prose } from './prose';
import { footnotes } from './reasons';
import { sectionsOf } from './sections';
import { segments } from './segments';
import { sentencesAt } from './sentences';
import { isStatusWord } from './status';
import { withoutSigns } from './text';
import { textAround, valueAbove } from './tiles';
import { eachItsOwn, joinStatuses, namesTwo, numberBelow, sayWhose } from './whose';

export interface Pair {
  label: string;
  /** units of the label and of the value, for the place */
  labelUnit: number;
  units: number[];
  text: string;
  /** how certain the two belong together */
  tie: number;
  /** the heading over them */
  section: string;
  /** the value is a link or button */
  linked?: boolean;
  /** the field that a clerk taught for this place */
  taught?: LessonField;
  /** it stands in the bar at the top, where a portal says who is signed in */
  chrome?: boolean;
}

/** Tags that say which list a code is from stand beside it: they label nothing. */
const TAG = /^(?:carc|rarc|remark|reason|group)$/i;

/** A claim's number with the word before it: a title, and no value of what stands before. */
const TITLED = /^claim (?:number |no\.? |id )?#?(?=[A-Z0-9-]*\d{4})[A-Z0-9-]{6,24}$/i;

/** `This claim was processed on`, before a day that is set off. */
const THIS_CLAIM_WAS =
  /^(?:this|your|the) (?:claim|bill|invoice) (?:was|has been) ((?:processed|finalized|adjudicated|received|denied) on)$/i;

/** `Claims in payment 4471902265`, `EFT #0081554270`. */
const PAYMENT_HEAD = /\b(?:payment|check|eft|draft|trace|warrant)(?: number| no\.?)? ?#?((?=[A-Z]*\d{4})[A-Z0-9]{6,20})$/i;

export function findPairs(model: Model, free: readonly Unit[]): Pair[] {
  const looks = labelLooks(free);
  const unchosen = uncheckedCaptions(free);
  const menus = menuEntries(model, free);
  const usable = free.filter(
    (unit) =>
      unit.text !== '' &&
      !menus.has(unit.id) &&
      unit.form !== 'image' &&
      unit.form !== 'checked' &&
      unit.form !== 'unchecked' &&
      !unchosen.has(unit.id),
  );
  const rows = new Map<number, Unit[]>();
  const ROW = 24;
  for (const unit of usable) {
    const first = Math.floor(unit.box[1] / ROW);
    const last = Math.min(first + 6, Math.floor((unit.box[1] + unit.box[3]) / ROW));
    for (let row = first; row <= last; row++) {
      const list = rows.get(row);
      if (list) list.push(unit);
      else rows.set(row, [unit]);
    }
  }
  const byLabel = new Map<number, Unit[]>();
  for (const unit of usable) for (const label of unit.labels) byLabel.set(label, [...(byLabel.get(label) ?? []), unit]);
  // An id that several elements carry points at the first of them: such a label is nobody's by markup.
  for (const [label, values] of byLabel) if (new Set(values.map((unit) => unit.block)).size > 1) byLabel.delete(label);

  const kindOf = (unit: Unit) => model.blocks[unit.block]!.kind;
  const strong = (unit: Unit): boolean => {
    const text = unit.text.replace(/:$/, '');
    return (meanings(text, false)[0]?.score ?? 0) > 0.9 || (meanings(text, true)[0]?.score ?? 0) > 0.9;
  };
  const labelLike = (unit: Unit): boolean => {
    if (unit.form === 'shown' || unit.form === 'editable') return false;
    if (unit.text.endsWith(':') || byLabel.has(unit.id)) return true;
    if (isLabel(segments(unit.text)[0]?.label ?? '') || TITLED.test(unit.text)) return true;
    const kind = kindOf(unit);
    if (kind === 'dt' || kind === 'label' || kind === 'legend' || kind === 'header') return true;
    if (looks.has(unit.look) && /\p{L}/u.test(unit.text) && !/\d{3}/.test(unit.text) && !parse('diagnoses', unit.text))
      return true;
    return strong(unit) && !isStatusWord(unit.text);
  };
  const sections = sectionsOf(model, free);
  const units = model.units.length;
  const depth = depthOfCommon(model);
  const found: Pair[] = [];
  const add = (label: Unit, text: string, value: Unit[], tie: number): void => {
    found.push({
      label: withoutSigns(text).replace(/\s*:$/, ''),
      labelUnit: label.id,
      units: value.map((unit) => unit.id),
      text: '',
      tie,
      section: sections(label.id),
    });
    found.at(-1)!.text = joinText(value);
    if (value.every((unit) => unit.act !== undefined || kindOf(unit) === 'item' || /^[|·•>»/-]$/.test(unit.text)))
      found.at(-1)!.linked = true;
  };

  for (const unit of usable) {
    if (unit.form || unit.act === 'button' || (TAG.test(unit.text) && unit.before !== undefined)) continue;
    const inner = segments(unit.text);
    for (const [index, part] of inner.entries()) {
      const last = index === inner.length - 1;
      if (part.text === '' && last) continue;
      found.push({
        label: part.label,
        labelUnit: unit.id,
        units: [unit.id],
        text: part.text,
        tie: 1,
        section: sections(unit.id),
      });
    }
    const paid = kindOf(unit) === 'heading' ? PAYMENT_HEAD.exec(unit.text) : null;
    if (paid)
      found.push({ label: 'Payment number', labelUnit: unit.id, units: [unit.id], text: paid[1]!, tie: 0.9, section: '' });
    if (inner.length === 0) {
      const told = sentencesAt(model, unit);
      const said = told.length > 0 ? told : prose(unit.text);
      for (const part of said)
        found.push({
          label: part.label,
          labelUnit: unit.id,
          units: [unit.id],
          text: part.text,
          tie: 0.96,
          section: sections(unit.id),
        });
      if (said.length > 0) continue;
    }
    const arrow = /^(?:<[=-]{1,3}|←|◄)\s*(.{3,40})$/.exec(unit.text);
    if (arrow) {
      const values = leftOf(unit);
      if (values.length > 0) add(unit, arrow[1]!, values, 0.95);
      continue;
    }
    const said = inner.at(-1);
    const open = said?.text === '' ? said.label : said && isOpen(unit, said.text) ? said.text : undefined;
    if (inner.length > 0 && open === undefined) continue;
    const text = open ?? lastPhrase(unit) ?? unit.text;
    if (open === undefined && !isLabel(text) && !labelLike(unit) && !namesTwo(text)) continue;
    const { kind: blockKind, level = 2 } = model.blocks[unit.block]!;
    if (
      open === undefined &&
      !unit.text.endsWith(':') &&
      ((blockKind === 'heading' &&
        level <= 3 &&
        !/^(?:billing provider|payer|billing facility|pay to provider)$/i.test(unit.text)) ||
        unit.act === 'link')
    )
      continue;
    const certain = byLabel.get(unit.id);
    if (certain) {
      const shown = certain.filter((one) => one.form !== 'editable');
      if (shown.length > 0) add(unit, text, shown, 1);
      continue;
    }
    const above = open === undefined ? valueAbove(model, unit) : undefined;
    const value = above ? { units: [above], tie: 0.9 } : beside(unit, open !== undefined || unit.text.endsWith(':'));
    // Entries of a menu stand side by side: an entry of a list labels only what it holds itself.
    if (value && blockKind === 'item' && open === undefined && !holds(unit.block, value.units[0]!.block)) continue;
    // A status over the sentence that says why labels nothing.
    if (value && isStatusWord(unit.text) && / .* .* .*\p{L}{3}/u.test(joinText(value.units))) continue;
    if (value) add(unit, text, value.units, value.tie);
  }
  // The words of a status are labels elsewhere (`Finalized`): where they are a value already, they label nothing.
  const values = new Set(found.filter((pair) => meanings(pair.label, false)[0]?.kind === 'status').flatMap((pair) => pair.units));
  // What a type is said to be labels nothing either: `ID Type: NPI`.
  for (const pair of found) if (/\b(?:type|qualifier)\b/i.test(pair.label)) for (const unit of pair.units) values.add(unit);
  for (const unit of joinStatuses(model, found)) values.add(unit);
  const barred = found
    .filter((pair) => !(values.has(pair.labelUnit) && pair.units[0] !== pair.labelUnit))
    .map(sumBeforeSentence)
    .flatMap((pair) => dayAndSum(pair) ?? withWhatFollows(model, pair))
    .flatMap(eachItsOwn)
    .flatMap((pair) => [pair, ...numberBelow(model, pair)]);
  for (const pair of barred) if (inBar(pair)) pair.chrome = true;
  sayWhose(model, barred);
  return datedPayment(model, barred);

  /** The label at the end of a stretch of a sentence, before a value set off: `for $6,318.40 · This claim: paid` before `$312.09`. */
  function lastPhrase(unit: Unit): string | undefined {
    if (model.units[unit.id + 1]?.before !== unit.id || isLabel(unit.text)) return undefined;
    const done = THIS_CLAIM_WAS.exec(unit.text);
    if (done) return done[1]!;
    if (!/[·|;:,]/.test(unit.text)) return undefined;
    const tail = unit.text.split(/[·|;:,]\s*/).at(-1)!;
    return (meanings(tail, false)[0]?.score ?? 0) > 0.9 ? tail : undefined;
  }

  /** The text ends with a label whose value is set off behind it: `This claim: paid` before `$312.09`. */
  function isOpen(unit: Unit, text: string): boolean {
    const next = model.units[unit.id + 1];
    const [meaning] = meanings(text, false);
    return (
      next?.before === unit.id && meaning !== undefined && meaning.score > 0.9 && parse(meaning.kind, next.text)?.sure === true
    );
  }

  function holds(outer: number, inner: number): boolean {
    return depth(outer, inner) === depth(outer, outer);
  }

  function inBar(pair: Pair): boolean {
    const label = model.units[pair.labelUnit]!;
    return (
      model.width === undefined &&
      label.box[1] < 62 &&
      units > 25 &&
      (label.box[1] < 45 || (kindOf(label) !== 'cell' && kindOf(label) !== 'header'))
    );
  }

  function beside(label: Unit, colon: boolean): { units: Unit[]; tie: number } | undefined {
    const kinds = namesTwo(label.text) ? [] : meanings(label.text.replace(/:$/, ''), false);
    const fits = (unit: Unit): boolean =>
      kinds.length === 0 ||
      kinds.some((meaning) => meaning.field === 'none' || parse(meaning.kind, unit.text) !== undefined) ||
      (/^name:?$/i.test(label.text) && isOrganization(unit.text));
    const inline = run(label);
    if (inline.length > 0 && !labelLike(inline[0]!) && inline[0]!.form !== 'editable')
      return {
        units: isWhole(kinds[0]?.kind, inline) ? [inline[0]!] : inline,
        tie: colon ? 0.98 : 0.9,
      };
    const wrapped = inline.length === 0 ? wrappedAround(label) : undefined;
    if (wrapped) return { units: [wrapped], tie: 0.9 };
    const set = inline.length === 0 && colon ? setOff(model, label) : undefined;
    if (set) return { units: [set], tie: 0.95 };
    if (model.width !== undefined && model.within(label.block, ['table']) === false && isSetInOneWidth(label)) {
      const next = rightOf(label);
      return next && !labelLike(next) && next.box[0] - label.box[0] - label.box[2] < (colon && fits(next) ? 14 : 4) * model.width
        ? { units: [next], tie: 0.85 }
        : undefined;
    }
    const right = rightOf(label);
    const below = belowOf(label);
    const said = (unit: Unit): boolean =>
      kinds[0]?.kind === 'status' && kinds[0].score > 0.9 && /^(?:pay|deny|pend)$/i.test(unit.text);
    const okRight = right && (!labelLike(right) || said(right)) && right.form !== 'editable' ? right : undefined;
    const okBelow = below && !labelLike(below) && below.form !== 'editable' ? below : undefined;
    const parted = kinds.some(
      (meaning) => meaning.kind === 'diagnoses' || meaning.kind === 'namePart' || meaning.kind === 'person',
    );
    const one = (unit: Unit, base: number) => ({
      units: [
        unit,
        ...run(unit, true).filter((next) => !labelLike(next) && next.form !== 'editable'),
        ...(parted && unit.form === 'shown' ? fieldsAfter(unit) : []),
        ...(kinds[0]?.kind === 'diagnoses' ? codesAfter(unit) : []),
      ],
      tie: base,
    });
    const dd =
      kindOf(label) === 'dt' ? [ownValue(model, label), right, below].find((unit) => unit && kindOf(unit) === 'dd') : undefined;
    if (dd) return one(dd, 1);
    if (okRight && okBelow) {
      const deeperRight = depth(label.block, okRight.block);
      const deeperBelow = depth(label.block, okBelow.block);
      const preferBelow = deeperBelow > deeperRight && !(colon && deeperBelow - deeperRight < 2);
      const [first, second] = preferBelow ? [okBelow, okRight] : [okRight, okBelow];
      if (fits(first) || !fits(second)) return one(first, deeperBelow === deeperRight && !colon ? 0.7 : 0.85);
      return colon && deeperRight > deeperBelow ? undefined : one(second, 0.6);
    }
    if (okRight) return fits(okRight) || colon ? one(okRight, depth(label.block, okRight.block) > 0 ? 0.85 : 0.7) : undefined;
    if (okBelow && !(colon && right && right.form === 'editable')) return one(okBelow, colon ? 0.7 : 0.85);
    const held = right || below ? undefined : textAround(model, label);
    return held && !labelLike(held) && fits(held) ? one(held, 0.85) : undefined;
  }

  /** The text behind a label that is broken over two lines: its box begins where the label's does. */
  function wrappedAround(label: Unit): Unit | undefined {
    const next = model.units[label.id + 1];
    return next &&
      next.block === model.blocks[label.block]!.parent &&
      next.box[3] > label.box[3] * 1.7 &&
      Math.min(shareX(next.box, label.box), shareY(next.box, label.box)) > 8 &&
      !labelLike(next) &&
      !next.form
      ? next
      : undefined;
  }

  /** Further read-only fields on the same line of the same block: a middle initial, the next diagnosis. */
  function fieldsAfter(unit: Unit): Unit[] {
    const found: Unit[] = [];
    for (
      let next = model.units[unit.id + 1];
      next?.form === 'shown' && next.block === unit.block && shareY(next.box, unit.box) > unit.box[3] / 2;
      next = model.units[next.id + 1]
    )
      if (next.text !== '' && !byLabel.has(next.id) && next.labels.length === 0) found.push(next);
    return found;
  }

  /** Further diagnoses in the same block. */
  function codesAfter(unit: Unit): Unit[] {
    const found: Unit[] = [];
    for (let next = model.units[unit.id + 1]; next?.block === unit.block; next = model.units[next.id + 1])
      if (next.before === undefined && next.labels.length === 0 && parse('diagnoses', next.text)) found.push(next);
      else if (!/^[A-L]\.?$/.test(next.text)) break;
    return found;
  }

  function isSetInOneWidth(unit: Unit): boolean {
    return unit.text.length > 1 && Math.abs(unit.box[2] / unit.text.length - (model.width ?? 0)) < 0.6;
  }

  /** `56900 <== REASON CODES`: the values stand before the label. */
  function leftOf(label: Unit): Unit[] {
    return around(label.box[1], label.box[1] + label.box[3])
      .filter(
        (unit) =>
          unit.box[0] + unit.box[2] <= label.box[0] + 4 && shareY(unit.box, label.box) > label.box[3] / 2 && !labelLike(unit),
      )
      .filter((unit, index, all) => all.indexOf(unit) === index)
      .sort((a, b) => a.box[0] - b.box[0]);
  }

  /** The units after one on its line in the same block. */
  function run(unit: Unit, isValue = false): Unit[] {
    // On a green screen fields follow one another on a line: the value is the next one alone.
    const most = model.width === undefined ? 12 : 1;
    const list: Unit[] = [];
    for (
      let next = model.units[unit.id + 1];
      next && next.before === (list.at(-1)?.id ?? unit.id) && list.length < most;
      next = model.units[next.id + 1]
    ) {
      // Labels and values take turns on a line, each drawn in its own way.
      if (list.length > 0 && next.look === unit.look && list[0]!.look !== unit.look && isLabel(next.text)) break;
      if (labelLike(next) || segments(next.text).length > 0 || ((isValue || list.length > 0) && footnotes(next.text).length > 0))
        break;
      list.push(next);
    }
    return list;
  }

  function around(top: number, bottom: number): Unit[] {
    const list: Unit[] = [];
    for (let row = Math.floor(top / ROW); row <= Math.floor(bottom / ROW); row++) list.push(...(rows.get(row) ?? []));
    return list;
  }

  function rightOf(label: Unit): Unit | undefined {
    const [x, y, w, h] = label.box;
    let best: Unit | undefined;
    for (const unit of around(y, y + h)) {
      if (unit === label || unit.box[0] < x + w - 4 || shareY(unit.box, label.box) < Math.min(unit.box[3], h) * 0.5) continue;
      if (!best || unit.box[0] < best.box[0] || (unit.box[0] === best.box[0] && unit.id < best.id)) best = unit;
    }
    return best && (best.box[0] - (x + w) < 460 || fillARow(model, label, best)) ? best : undefined;
  }

  function belowOf(label: Unit): Unit | undefined {
    const [x, y, w, h] = label.box;
    const bottom = y + h;
    const reach = Math.max(26, h * 1.7);
    const wide: Box = [x - 6, y, Math.max(w, Math.min(model.room(label)[2], 260)) + 6, h];
    let best: Unit | undefined;
    for (const unit of around(bottom - 4, bottom + reach)) {
      if (
        unit === label ||
        unit.box[1] < bottom - 5 ||
        unit.box[1] - bottom > reach ||
        shareX(unit.box, wide) < Math.min(8, unit.box[2] / 2)
      )
        continue;
      if (unit.box[0] > x + Math.max(w, 30) && shareX(unit.box, model.room(label)) < unit.box[2] * 0.8) continue;
      if (
        !best ||
        unit.box[1] < best.box[1] - 3 ||
        (Math.abs(unit.box[1] - best.box[1]) <= 3 && Math.abs(unit.box[0] - x) < Math.abs(best.box[0] - x))
      )
        best = unit;
    }
    return best;
  }
}
