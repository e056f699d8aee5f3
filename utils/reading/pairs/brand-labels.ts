/** Labels that call the payer by its own name: `Alliance ID` at Alameda Alliance for Health, `XYZ pays` at XYZ Health. */

import { ownerOf } from '../draft/marks';
import { type Brand, HEAD, isProgram } from '../draft/payer';
import type { Model, Unit } from '../page/model';
import { isLabel, meanings } from '../words/labels';
import { isFigure } from '../words/text';
import type { Pair } from './pairs';

/** How many texts into a page its head goes. */
const FIRST_TEXTS = 8;

/** Words of many payers' names, which stand before other numbers too. */
const COMMON =
  /^(?:health|healthcare|plan|plans|care|medical|dental|vision|benefits?|group|community|state|insurance|first|national|network|services?|provider|portal|administrators?|blue|cross|shield|medicaid|medicare)$/i;

/** `Acme paid you`, `Acme's payment`: a name before what nobody but the payer does. */
const PAYS =
  /^(\p{Lu}[\p{L}\d&.-]{0,14}(?: \p{Lu}[\p{L}\d&.-]{1,14})?)(?:['’]s)? (pays|paid|payments?|allows|allowed|rate)( you| provider)?(?=:?$)/u;

/** `Acme ID`: the member's, where no other label names hers. */
const OWN_ID = /^(\p{Lu}[\p{L}\d&.-]{1,14}) (ID|card (?:no\.?|number|#))(?=:?$)/u;
const MEMBERS_ID = /^(?:member|subscriber|insured|medicare|medicaid)(?: id)?(?: ?#| no\.?| number)?:?$/i;

/**
 * Labels that begin with the name at the page's head, or with its first word, speak of the plan or its member: changes their texts.
 * Gives whose name it is that pays by them, which nothing else on the page may say.
 */
export function labelsByBrand(model: Model): Brand | undefined {
  let named: { owner: Brand | undefined; names: readonly string[] } | undefined;
  let payer: Brand | undefined;
  let member: boolean | undefined;
  for (const unit of model.units) {
    const head = headOf(model, unit);
    // Most texts are one word or a figure, and name nobody.
    if (unit.form || isFigure(head) || !head.includes(' ')) continue;
    const said = PAYS.exec(head) ?? OWN_ID.exec(unit.text);
    if (!said) continue;
    const [, name, done] = said;
    if (!name || COMMON.test(name) || isLabel(unit.text)) continue;
    named ??= namedAtHead(model);
    // A mark may be written small where the labels are not: `acme`, `Acme rate`.
    if (!named.names.some((one) => one.toLowerCase() === name.toLowerCase())) continue;
    if (!/^(?:ID|card)/.test(done!)) {
      const whole = PAYS.test(unit.text);
      unit.text = whole ? unit.text.replace(PAYS, `Plan ${done === 'rate' ? 'allowed' : done}`) : 'Plan';
      payer = named.owner;
      continue;
    }
    // Its own search may ask for what the claim below shows.
    member ??= model.units.some((one) => namesMember(model, one));
    if (!member) unit.text = 'Member ID';
  }
  return payer;
}

/** `Acme` over `Paid` in one box, as narrow columns break their heads. */
function headOf({ units }: Model, { id, text, block }: Unit): string {
  const next = text.length < 16 && !text.includes(' ') ? units[id + 1] : undefined;
  return next?.block === block && /^paid$/i.test(next.text) && !next.form ? `${text} ${next.text.toLowerCase()}` : text;
}

/** A label of the member's number; `Member` alone is one before a number, and not before a name. */
const namesMember = ({ units }: Model, { id, text }: Unit): boolean =>
  MEMBERS_ID.test(text) && (/ |#/.test(text) || /\d{3}/.test(units[id + 1]?.text ?? ''));

/** Whose page it is, and the names that its labels may call him by. */
function namedAtHead(model: Model): { owner: Brand | undefined; names: readonly string[] } {
  const owner = ownerOf(model, model.units);
  return { owner, names: owner ? namesOf(owner.name) : [] };
}

/** What a payer is called: its whole name, the first word of it, the capitals before the next one (`ABC` of `ABCDental`), or `Fund`. */
const namesOf = (name: string): string[] => [
  name,
  name.split(' ')[0]!,
  ...(/^\p{Lu}{3,6}(?=\p{Lu}\p{Ll})/u.exec(name) ?? []),
  ...(/(?<= )(?:Funds?|Trust)$/.exec(name) ?? []),
];

/** Labels that no list knows, of a payer's name and `ID`, are the member's number. Changes the pairs. */
export function memberIdsByBrand(model: Model, pairs: readonly Pair[]): void {
  let names: ReadonlySet<string> | undefined;
  for (const pair of pairs) {
    const word = /^((?:\d{1,3}\p{Lu}|\p{Lu}\p{L})\p{L}{1,13}) (?:member |card )?(?:ID|number|no\.?|#)$/iu.exec(pair.label)?.[1];
    if (word === undefined || COMMON.test(word) || meanings(pair.label, false).length > 0) continue;
    names ??= new Set(
      model.units
        .slice(0, FIRST_TEXTS)
        .filter((unit) => unit.box[1] < HEAD && !unit.act && !unit.form)
        // `CarePlus`, and behind it in other letters `Health Plans`.
        .map(({ id, text }) => (model.units[id + 1]?.before === id ? `${text} ${model.units[id + 1]!.text}` : text))
        .filter((text) => isProgram(text.replace(/^\d{1,3}(?=\p{Lu})/u, '')))
        .flatMap((text) => text.toLowerCase().split(/[^\p{L}\d]+/u)),
    );
    if (names.has(word.toLowerCase())) pair.label = 'Member ID';
  }
  byLetters(model, pairs);
}

/** The letters that a payer goes by, or the first ones of its name, before what a number is of: `WTWT ID` of Washington Teamsters Welfare Trust, `CEC claim` of Community Eye Care. */
function byLetters(model: Model, pairs: readonly Pair[]): void {
  let letters: ReadonlySet<string> | undefined;
  for (const pair of pairs) {
    const [, word, what] = /^([A-Z]{3,6}) (ID|claim)(?: (?:no\.?|number|#|ID))?$/.exec(pair.label) ?? [];
    if (!word || !/\d{3}/.test(pair.text) || meanings(pair.label, false).length > 0) continue;
    letters ??= new Set(
      model.units
        .slice(0, FIRST_TEXTS)
        .filter((unit) => unit.box[1] < HEAD && !unit.act && !unit.form && unit.text.length < 60)
        .flatMap(({ text }) => [
          [...text.matchAll(/(?<![\p{L}'])\p{Lu}/gu)].join(''),
          ...(text.match(/\b[A-Z]{3,6}\b/g) ?? []).map((one) => `${one} ID`),
        ]),
    );
    if (letters.has(word) || (!OF_ANYONE.has(word) && letters.has(`${word} ${what}`)))
      pair.label = what === 'ID' ? 'Member ID' : 'Claim number';
  }
}
/** Letters that stand at the head of many a portal and are nobody's name. */
const OF_ANYONE: ReadonlySet<string> = new Set('EDI EFT ERA NPI TIN PCN FAQ EOB EOP ICN DCN TCN CPT USA HIPAA TAX'.split(' '));
