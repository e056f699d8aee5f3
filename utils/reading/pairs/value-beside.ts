/** The value of a label by position: behind it on its line, else right of it or below, as its words and its box ask for. */

import { isOrganization } from '../draft/payer';
import { fillARow, ownValue, setOff } from '../page/beside';
import { IN_TABLE, shareY, type Unit } from '../page/model';
import type { Surroundings } from '../page/surroundings';
import { parse } from '../values/parse';
import { statusMeaning } from '../values/status';
import { type Meaning, meanings } from '../words/labels';
import { isBlank } from '../words/text';
import { nextInBlock } from './after-values';
import { isWhole } from './day-and-sum';
import { belowOf, codesAfter, fieldsAfter, rightOf, runAfter, wrappedAround } from './neighbours';
import { textAround } from './tiles';
import { namesTwo } from './whose';

export interface Value {
  units: Unit[];
  /** how certain it belongs to the label, up to 1 */
  tie: number;
}

/** What is looked for: a label, what it may mean (nothing where its words are not known), and whether it ends with a colon. */
interface Sought {
  label: Unit;
  kinds: readonly Meaning[];
  colon: boolean;
}

/** @param colon the label ends with a colon, or its text with a label that has one */
export function valueBeside(page: Surroundings, label: Unit, colon: boolean): Value | undefined {
  const kinds = namesTwo(label.text) ? [] : meanings(label.text.endsWith(':') ? label.text.slice(0, -1) : label.text, false);
  const sought: Sought = { label, kinds, colon };
  const inline = runAfter(page, label);
  if (inline.length > 0 && mayBeValue(page, inline[0]!))
    return { units: isWhole(kinds[0]?.kind, inline) ? [inline[0]!] : inline, tie: colon ? 0.98 : 0.9 };
  if (inline.length === 0) {
    const wrapped = wrappedAround(page, label);
    if (wrapped) return { units: [wrapped], tie: 0.9 };
    const set = colon ? setOff(page.model, label) : undefined;
    if (set) return { units: [set], tie: 0.95 };
  }
  return onGreenScreen(page, label) ? nextField(page, sought) : rightOrBelow(page, sought);
}

const mayBeValue = ({ isLabelLike }: Surroundings, unit: Unit): boolean => !isLabelLike(unit) && unit.form !== 'editable';

/** The text has the form that the label asks for, or says that the amount is not known yet; one whose words are not known asks for none. */
const fits = (page: Surroundings, { label, kinds }: Sought, unit: Unit): boolean =>
  kinds.length === 0 ||
  kinds.some(({ field, kind }) => field === 'none' || parse(kind, unit.text) !== undefined) ||
  (kinds[0]?.kind === 'money' && isBlank(unit.text)) ||
  (kinds[0]?.kind === 'status' && isCodeBeforeWords(page, unit)) ||
  (/^name:?$/i.test(label.text) && isOrganization(unit.text));

/** `107`, and apart from it in its cell what that status is. */
const isCodeBeforeWords = ({ model }: Surroundings, { id, text }: Unit): boolean =>
  /^\d{1,3}$/.test(text) && /\p{L}{3}.* /u.test(nextInBlock(model, id)?.text ?? '');

/** The text's form alone says that it is what the label asks for; a number may be anything. */
const isSurely = ({ kinds }: Sought, unit: Unit): boolean =>
  kinds.some(({ kind, score }) => score > 0.9 && kind !== 'id' && parse(kind, unit.text)?.sure === true);

/** Its characters stand in the columns of a green screen, and in no table. */
const onGreenScreen = ({ model }: Surroundings, { block, text, box }: Unit): boolean =>
  model.width !== undefined &&
  !model.within(block, IN_TABLE) &&
  text.length > 1 &&
  Math.abs(box[2] / text.length - model.width) < 0.6;

/** How many characters from its label a field of a green screen begins: behind a colon or where its form tells it, and else. */
const [BEHIND_COLON, BEHIND_WORDS] = [14, 4];

function nextField(page: Surroundings, sought: Sought): Value | undefined {
  const { label, colon } = sought;
  const next = rightOf(page, label);
  if (!next || page.isLabelLike(next)) return undefined;
  const far = colon || fillABox(page, label, next) ? fits(page, sought, next) : isSurely(sought, next);
  const reach = (far ? BEHIND_COLON : BEHIND_WORDS) * page.model.width!;
  if (far && (fillALine(page, label, next) || fillABox(page, label, next))) return { units: [next], tie: 0.85 };
  return next.box[0] - label.box[0] - label.box[2] < reach ? { units: [next], tie: 0.85 } : undefined;
}

/** Nothing else stands on their line of the screen: `PATIENT OWES`, and its amount below the column of sums. */
const fillALine = ({ model, between }: Surroundings, label: Unit, value: Unit): boolean => {
  const middle = label.box[1] + label.box[3] / 2;
  return (
    between(middle - 1, middle + 1).every(
      (unit) => unit === label || unit === value || unit.block !== label.block || shareY(unit.box, label.box) < 4,
    ) && model.screens.has(label.block)
  );
};

/** A box around the two holds nothing else: a page may be written in a typewriter's letters, as a receipt is, and be no screen. */
const fillABox = ({ model: { blocks, childrenOf, unitsOf } }: Surroundings, label: Unit, value: Unit): boolean => {
  const { parent } = blocks[label.block]!;
  return (
    label.block !== value.block &&
    blocks[value.block]!.parent === parent &&
    childrenOf.get(parent)?.length === 2 &&
    !unitsOf.has(parent) &&
    unitsOf.get(value.block)!.length === 1
  );
};

function rightOrBelow(page: Surroundings, sought: Sought): Value | undefined {
  const { model } = page;
  const { label, colon } = sought;
  const right = rightOf(page, label);
  const below = belowOf(page, label);
  const defined = model.blocks[label.block]!.kind === 'dt' ? definition(page, label, right, below) : undefined;
  if (defined) return whole(page, sought, defined, 1);
  const okRight = right && (mayBeValue(page, right) || isSaidStatus(sought, right)) ? right : undefined;
  const okBelow = below && mayBeValue(page, below) && !isNextTitle(page, sought, below) ? below : undefined;
  if (okRight && okBelow) return nearer(page, sought, okRight, okBelow);
  if (okRight) {
    const together = page.depth(label.block, okRight.block) > 0;
    return fits(page, sought, okRight) || colon ? whole(page, sought, okRight, together ? 0.85 : 0.7) : undefined;
  }
  if (okBelow && !(colon && right?.form === 'editable'))
    return whole(page, sought, okBelow, colon && !fillARow(model, label, okBelow) ? 0.7 : 0.85);
  const held = right || below ? undefined : textAround(model, label);
  return held && !page.isLabelLike(held) && fits(page, sought, held) ? whole(page, sought, held, 0.85) : undefined;
}

/** The heading of what comes next, under a status that is not shown. */
const isNextTitle = ({ model }: Surroundings, { kinds: [first] }: Sought, { block, text }: Unit): boolean =>
  first?.kind === 'status' && model.blocks[block]!.kind === 'heading' && statusMeaning(text) === undefined;

/** `Status` before `Pay`, which is a label elsewhere. */
const isSaidStatus = ({ kinds: [first] }: Sought, unit: Unit): boolean =>
  first?.kind === 'status' && first.score > 0.9 && /^(?:pay|deny|pend)$/i.test(unit.text) && unit.form !== 'editable';

/** The entry of a list of definitions that says what its term means. */
const definition = ({ model }: Surroundings, label: Unit, right?: Unit, below?: Unit): Unit | undefined =>
  [ownValue(model, label), right, below].find((unit) => unit && model.blocks[unit.block]!.kind === 'dd');

/** Of a text right of the label and one below it the one in the nearer box; the other, where only that has the form asked for. */
function nearer(page: Surroundings, sought: Sought, right: Unit, below: Unit): Value | undefined {
  const { label, colon } = sought;
  const deepRight = page.depth(label.block, right.block);
  const deepBelow = page.depth(label.block, below.block);
  const preferBelow = deepBelow > deepRight && !(colon && deepBelow - deepRight < 2);
  const [first, second] = preferBelow ? [below, right] : [right, below];
  if (fits(page, sought, first) || !fits(page, sought, second))
    return whole(page, sought, first, deepBelow === deepRight && !colon ? 0.7 : 0.85);
  return colon && deepRight > deepBelow ? undefined : whole(page, sought, second, 0.6);
}

/** A value with what goes on behind it: the rest of its line, further fields of a name, further diagnoses. */
function whole(page: Surroundings, { kinds }: Sought, unit: Unit, tie: number): Value {
  const parted = kinds.some(({ kind }) => kind === 'diagnoses' || kind === 'namePart' || kind === 'person');
  return {
    units: [
      unit,
      ...runAfter(page, unit, true).filter((next) => mayBeValue(page, next)),
      ...(parted && unit.form === 'shown' ? fieldsAfter(page, unit) : []),
      ...(kinds[0]?.kind === 'diagnoses' ? codesAfter(page.model, unit) : []),
    ],
    tie,
  };
}
