/** A shown text as the value of a field, by the field's kind; nothing where it has not the form. */

import { isLabel, meanings } from '../words/labels';
import { remembered } from '../words/remembered';
import { isBlank, withoutMark } from '../words/text';
import type { Kind } from '../words/words';
import { diagnoses, modifiers, procedure, revenueCode } from './codes';
import { isStatusWord, statusMeaning } from './status';
import { dates, identifier, isNpi, money, personName, quantity } from './values';

export interface Value {
  /** what the claim holds: cents, a date, text */
  value: number | string | readonly string[];
  /** the form alone nearly says what it is */
  sure: boolean;
}

const known = new Map<Kind, ((text: string) => Value | undefined)[]>();

/** @param loose a label stands for certain beside it, so digits alone may be a date and whole numbers amounts */
export function parse(kind: Kind, shown: string, loose = true): Readonly<Value> | undefined {
  let ask = known.get(kind);
  if (!ask) {
    ask = [remembered((text) => shownAs(kind, text, false)), remembered((text) => shownAs(kind, text, true))];
    known.set(kind, ask);
  }
  return ask[Number(loose)]!(shown);
}

function shownAs(kind: Kind, shown: string, loose: boolean): Value | undefined {
  const text = withoutMark(shown).replace(/^[:|]\s*/, '');
  if (isBlank(text) || text.length > 400) return undefined;
  // `All under this TIN ×`: what a list is narrowed down to, with the cross that takes it away.
  if (/\s[×✕✖]$/.test(text) && NARROWS.has(kind)) return undefined;
  switch (kind) {
    case 'money': {
      const amount = money(text);
      return amount && (amount.sure || loose) ? { value: amount.cents, sure: amount.sure } : undefined;
    }
    case 'date':
    case 'dates':
    case 'birth': {
      const found = dates(text, loose, kind === 'birth');
      if (!found || (kind !== 'dates' && found.from !== found.to)) return undefined;
      return { value: kind === 'dates' ? [found.from, found.to] : found.from, sure: /[/-]/.test(text) };
    }
    case 'id': {
      const id = identifier(
        text
          .replace(/ ?\([^)]{0,40}\)$/, '')
          .replace(/^(?:eft|ach|check|chk|ck)[ #:]{1,2}(?=[A-Z0-9-]*\d{3})/i, '')
          .replace(/^#\s?/, ''),
      );
      return id ? { value: id, sure: id.length >= 6 } : undefined;
    }
    case 'npi': {
      const match = /(?:^|[^\d])([12]\d{9})(?:$|[^\d])/.exec(text);
      return match && text.length < 60 ? { value: match[1]!, sure: isNpi(match[1]!) || /\bnpi\b/i.test(text) } : undefined;
    }
    case 'person': {
      const name = personName(text);
      return name && !isLabel(name) ? { value: name, sure: text.includes(',') } : undefined;
    }
    case 'namePart':
      return /^\p{L}[\p{L}\p{M}' .,-]{0,40}$/u.test(text) && !/:$/.test(text) ? { value: text, sure: false } : undefined;
    case 'name':
      return nameOf(text);
    case 'status':
      return statusOf(text);
    case 'diagnoses': {
      const found = diagnoses(text);
      return found.length > 0 ? { value: found, sure: true } : undefined;
    }
    case 'reasons':
      return text.length <= 400 ? { value: text, sure: false } : undefined;
    case 'quantity': {
      const count = quantity(text);
      return count === undefined ? undefined : { value: count, sure: false };
    }
    case 'procedure': {
      const found = procedure(text);
      return found ? { value: found.procedure, sure: true } : undefined;
    }
    case 'modifiers': {
      const found = modifiers(text);
      return found ? { value: found, sure: false } : undefined;
    }
    case 'revenue': {
      const code = revenueCode(text.split(/ [-–] | (?=[A-Z]{3})/)[0]!);
      return code ? { value: code, sure: false } : undefined;
    }
    default:
      return undefined;
  }
}

/** What lists are narrowed down to: whose claims, and of when. A count may have such a cross behind it (`2 ×`), and a status its mark. */
const NARROWS: ReadonlySet<Kind> = new Set(['name', 'person', 'namePart', 'id', 'npi', 'date', 'dates', 'birth']);

/** How many stand under a group's name: `(2 claims)`, `(Count=2)`. */
const COUNT = / ?\((?:count ?[=:] ?\d{1,4}|\d{1,4} (?:claims?|records?|items?|rows?))\)$/i;

/** Who somebody is, and no name: `Provider`, `Provider, by check`, `P - Provider` out of a list to choose from; the heads of labels and values. */
const ROLE =
  /^(?:[A-Z0-9]{1,2} ?[-–=:] ?)?(?:provider|facility|member|patient|subscriber|insured|payee|vendor|hospital|physician|clinic|name|value|field)(?:,? by (?:check|eft|ach|draft|mail|card))?$/i;

function nameOf(text: string): Value | undefined {
  const name = text
    .replace(COUNT, '')
    .replace(/ ?[([](?:payer )?(?:id[: ]{1,2})?[A-Z]{0,3}\d[A-Z0-9]{2,6}[)\]]$/i, '')
    .replace(/[\s,(|/–-]*(?:NPI[:# ]*)?[12]\d{9}\)?$/i, '')
    .replace(/^(?:\d{9,10} [-–]|\d{7,12}) (?=\p{Lu})/u, '')
    .trim();
  if (name.length < 2 || name.length > 90 || !/\p{L}{2}/u.test(name) || /[:?]$/.test(name) || /\d{5}/.test(name))
    return undefined;
  // The account that was paid into is no one's name: `Mercer Falls Health, account ending 0031`.
  if (/\b(?:account|acct\.?) ending\b/i.test(name)) return undefined;
  // Nor is what was decided on some day: `waived 08/01/2026`.
  if (/\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/.test(name)) return undefined;
  // What a filter is set to is nobody's name.
  if (
    /^(?:all|any|(?:all|any) (?:under|of|in|at) (?:this|these|my|our|your|the) .*|(?:all|any|select|choose) (?:an? |one )?(?:providers?|facilit(?:y|ies)|payers?|plans?|locations?|members?|status(?:es)?))$/i.test(
      name,
    )
  )
    return undefined;
  if (ROLE.test(name)) return undefined;
  // `The Health Plan` is somebody's name; without its article it is a label.
  const label = !/^The \p{Lu}/u.test(name) && (meanings(name, false)[0]?.score ?? 0) > 0.9;
  if (money(name) || dates(name, false) || label) return undefined;
  return { value: name, sure: false };
}

/** The code of an 835's claim status before its words: `1 Processed as Primary`. */
const CLAIM_STATUS_CODE = /^\d{1,2}\s?[-–—:=]?\s?(?=(?:processed as|denied|reversal|predetermination|not our claim)\b)/i;

/** How many claims stand so, behind a group's name: `Received (1)`. */
const HOW_MANY = / \(\d{1,4}\)$/;

/** `2 entries`, `Showing 1 of 3`: how much of it there is, and not how it stands. */
const COUNTED =
  /^(?:(?:showing|displaying|page|total:?|count:?) )?\(?\d{1,5}\)?(?: ?(?:of|to|[-–/]) ?\d{1,5}){0,2} (?:\p{L}+ )?(?:entr(?:y|ies)|records?|items?|rows?|lines?|results?|updates?|events?|messages?|statuses|codes?|claims?|documents?|files?|notes?|pages?|steps?|shown|found|total|responses?|changes?|reasons?|remarks?|more)$/iu;

/** The label of the code that follows under a heading of statuses. */
const NAMES_CODE = /^(?:STC|status codes?|code|cat(?:egory)?)(?: ?\d)?$/i;

function statusOf(shown: string): Value | undefined {
  const text = shown.replace(COUNT, '').replace(HOW_MANY, '');
  if (
    text.length > 90 ||
    !/\p{L}/u.test(text) ||
    text.includes('=') ||
    COUNTED.test(text) ||
    NAMES_CODE.test(text) ||
    money(text) ||
    dates(text, false) ||
    /[:?]$/.test(text)
  )
    return undefined;
  if (
    (meanings(text, false)[0]?.score ?? 0) > 0.9 &&
    !isStatusWord(text) &&
    !/^(?:benefits? paid|(?:app|appr|approved|fully|partially|not) paid|replaced|adj(?:usted|ustment)?|recoupment|recouped|reversal|paid|pay|deny|pend|suspend|void|denied|received|processed|finalized|adjudicated|closed|rejected|approved|submitted|complete(?:d)?|payable|allowed|disallowed|ineligible|(?:not |fully )?covered|pd|cleared|released|settled|(?:check|eft|payment) (?:issued|sent|cleared)|(?:claim )?(?:paid|denied|received)|(?:paid|denied) claim|applied to (?:the )?deductible|(?:received|acknowledged|accepted|rejected|returned|forwarded|sent|submitted|processed|paid|denied) (?:by|to|at) (?:the )?(?:payer|payor|plan|carrier|insurer|clearinghouse))$/i.test(
      text,
    )
  )
    return undefined;
  // A sentence may follow the status: `Development – information requested. Upload the records.`
  const [first, ...rest] = text.split(/\.\s+(?=\p{Lu})/u);
  if (first && rest.length > 0 && statusMeaning(first)) return { value: first.replace(CLAIM_STATUS_CODE, ''), sure: false };
  return { value: text.replace(CLAIM_STATUS_CODE, ''), sure: false };
}
