/** Values that stand in a sentence or a run of words with their label, without a colon: `Billed $3,968.26 · Allowed $0.00 · 1 unit`. */

import { isOrganization } from '../draft/payer';
import type { Segment } from '../page/segments';
import { parse } from '../values/parse';
import { isStatusWord } from '../values/status';
import { dates, isLetteredNumber } from '../values/values';
import { meanings } from '../words/labels';
import { remembered } from '../words/remembered';
import { isBlank } from '../words/text';

const STRICT = new Set(['money', 'date', 'dates', 'birth', 'npi', 'id', 'revenue', 'diagnoses']);
const PAYMENT =
  /^(?:paid (?:to (?:the )?(?:provider|payee|facility|you) )?(?:by|via|with) )?(?:(?:check|eft|ach|payment|warrant|draft|voucher|trace)(?: (?:number|no\.?|#))? ?#?(?<![A-Z])|(?=(?:eft|ach|chk|ck)\d))([A-Z0-9]{5,20}),? (?:was )?(?:sent|issued|dated|mailed|paid|on|of) (?:on )?(.{6,20})$/i;
/** `$18,204.77 by EFT 88112904 on 30-Oct-2026` */
const BY_PAYMENT =
  /^(?:paid |payment of )?(\$[\d,]{1,12}\.\d{2}) (?:was )?(?:paid )?(?:by|via|with|on) (?:check|eft|ach|draft|warrant|virtual card)(?: (?:number|no\.?|#))? ?#?([A-Z0-9]{5,20}),? (?:on|dated|issued|sent|of)(?: on)? (.{6,20})$/i;
/** `Paid Oct 29, 2026 by EFT CCH0092840016`, `sent to you on 03-Nov-2026 by ACH 72910044836`, `Sent Nov 2, 2026 by ACH, trace 7740021835` */
const PAID_ON =
  /^(?:(?:we |was )?(?:paid|sent|issued|mailed|released)(?: (?:it|this claim))?|payment (?:was )?(?:sent|issued|made|mailed))(?: to (?:you|(?:the )?(?:provider|payee|facility)))?,? (?:on )?((?=.{0,8}\d)[A-Z\d][A-Za-z\d ,./-]{5,19}) (?:by|via|with|under|through) (?:check|eft|ach|draft|warrant|virtual card)(?:,? (?:trace|reference|number|no\.?|#))* ?#?([A-Z0-9]{5,20})\.?$/i;
/** `Payout by ACH, reference 3300718842.` before what else is to be said */
const PAID_UNDER =
  /^(?:payout|payment|paid|reimbursed)(?: (?:was )?(?:sent|made|issued))? (?:by|via|with) (?:check|eft|ach|draft|warrant|virtual card),? (?:trace|reference|ref\.?|confirmation)(?: (?:number|no\.?|#))? ?#?:? ?([A-Z0-9]{5,20})(?:\.(?: .*)?)?$/i;
/** `Trace 091000027714306 for $1,732.00` */
const NUMBER_FOR =
  /^(?:trace|check|eft|ach)(?: (?:number|no\.?|#))? ?#?((?=[A-Z]{0,4}\d{4})[A-Z\d]{5,20}) for (\$[\d,]{1,12}\.\d{2})$/i;
/** `PEND REASON 7A1`, `Denial code X12`: what the code behind it says. */
const WHY_CODE =
  /^((?:pend(?:ed)?|deni(?:ed|al)|deny|reject(?:ion|ed)?|hold|edit|disallow(?:ed)?) (?:reason|code|reason code)) ((?=[A-Z]{0,3}\d)[A-Z0-9]{2,6})$/i;
/** `$1,753.00 billed` */
const SUM_FIRST = /^(-?\$[\d,]{1,12}\.\d{2}) (\p{L}[\p{L} ]{2,24})$/u;
/** Whom a text names first that is read with its number or name: few texts are looked at further. */
const NAMES_ONE = /^(?:recipient|member|patient|client|beneficiary|subscriber|provider|payee)/i;
/** `Ana B. Rivera, born 03/02/1971`, `RIVERA, ANA (DOB 03/02/1971)`: a person whose birth is told is the patient, whoever the subscriber is. */
const NAME_AND_BIRTH =
  /^(\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}.'’-]*){1,3}),? \(?(?:[Bb]orn|dob|DOB|[Dd]ate of birth|[Bb]irth date)(?: on)?:? ([^()]{6,20})\)?$/u;
/** `RIVERA, ANA (F, 03/02/1971)`, and behind it what else is told of her: beside the sex or the age a day is that of birth. */
const NAME_SEX_BIRTH =
  /^(\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}.'’-]*){1,3}),? \((?:(?:[FMUX]|Female|Male),? ([\d/-]{8,10})|([\d/-]{8,10}),? (?:[FMUX]|Female|Male|\d{1,3} ?y(?:o|rs?|ears)?))\)(?: (.+))?$/u;
/** From one day to another; a number behind the same word counts them. */
const VISITS = /^(?:visits|sessions|appointments|services) (?:from )?(.{8,40})$/i;
const LONGEST = 200;

/** A label over or before a person who need not be the patient, or who is read by the label itself. */
const NAMES_HOLDER =
  /^(?:subscriber|insured|policy ?holder|sponsor|employee|guarantor|participant|member|card ?holder)(?:['’]s)?(?: name)?:?$/i;

/** Whether a text behind a label is no patient by itself: `Subscriber` before `Ana B. Rivera, born 03/02/1971`. */
export const isLabelledPerson = (text: string, before: string): boolean =>
  NAME_AND_BIRTH.test(text) && (NAMES_HOLDER.test(before) || meanings(before, true)[0]?.kind === 'person');

/** The labelled values in a text; nothing for text that is none. */
export const prose = (text: string): readonly Readonly<Segment>[] => (text.includes(' ') ? labelledValues(text) : []);

const labelledValues = remembered(valuesIn);

function valuesIn(shown: string): Segment[] {
  // What stands before the strip is a text of its own, and parted from it: `Paid`, `· Ana Rivera · born 03/02/1971`.
  const text = shown.replace(/^[·•|] /, '');
  const outcome = /^((?:claim )?(?:status|outcome|result|decision)) (.{4,40})$/i.exec(text);
  if (outcome && isStatusWord(outcome[2]!)) return [{ label: outcome[1]!, text: outcome[2]! }];
  const instead =
    /^claim (?=\S*\d{3})([A-Z0-9-]{6,30}) (?:reverses|replaces|corrects|adjusts|voids|reprocesses) (?:claim )?\S{6,30}$/i.exec(
      text,
    );
  if (instead) return [{ label: 'Claim number', text: instead[1]! }];
  const diagnosed = /^(diagnos[ie]s|dx)(?: codes?)? (?=[A-TV-Z]\d[0-9A-Z])(.{3,120})$/i.exec(text);
  if (diagnosed && parse('diagnoses', diagnosed[2]!)) return [{ label: 'Diagnosis', text: diagnosed[2]! }];
  const payment = BY_PAYMENT.exec(text);
  if (payment && dates(payment[3]!, false))
    return [
      { label: 'Plan paid', text: payment[1]! },
      { label: 'Payment number', text: payment[2]! },
      { label: 'Payment date', text: payment[3]! },
    ];
  const paidOn = PAID_ON.exec(text);
  if (paidOn && dates(paidOn[1]!, false) && /\d{4}/.test(paidOn[2]!))
    return [
      { label: 'Payment number', text: paidOn[2]! },
      { label: 'Payment date', text: paidOn[1]! },
    ];
  const under = PAID_UNDER.exec(text);
  if (under && /\d{4}/.test(under[1]!)) return [{ label: 'Payment number', text: under[1]! }];
  const paidFor = NUMBER_FOR.exec(text);
  if (paidFor) return [{ label: 'Payment number', text: paidFor[1]! }];
  const names = NAMES_ONE.test(text);
  const person =
    names &&
    /^((?:recipient|member|patient|client|beneficiary|subscriber))s? ([A-Z0-9-]{6,20}) (\p{L}[\p{L}' -]+, \p{L}[\p{L}' .-]+)$/iu.exec(
      text,
    );
  if (person && /\d{4}/.test(person[2]!))
    return [
      { label: `${person[1]} ID`, text: person[2]! },
      { label: `${person[1]} name`, text: person[3]! },
    ];
  const listed = /^claims? (?:for|of) (?:member|subscriber|recipient|beneficiary)(?: id| number)? #?([A-Z0-9-]{6,20})$/i.exec(
    text,
  );
  if (listed && /\d{4}/.test(listed[1]!)) return [{ label: 'Member ID', text: listed[1]! }];
  const payee = names && /^(provider|payee) (\d{5,10}) (\p{Lu}.{4,50})$/iu.exec(text);
  if (payee && isOrganization(payee[3]!) && !/\d/.test(payee[3]!)) return [{ label: `${payee[1]} name`, text: payee[3]! }];
  const named =
    names &&
    /^(patient|member|recipient|client|beneficiary)(?: name)?:? (\p{L}[\p{L}' -]{1,30}, \p{L}[\p{L}' .-]{0,30})$/iu.exec(text);
  if (named && /^\p{Lu}/u.test(named[2]!)) return [{ label: `${named[1]} name`, text: named[2]! }];
  const why = WHY_CODE.exec(text);
  if (why && meanings(why[1]!, false)[0]?.field === 'reasons') return [{ label: why[1]!, text: why[2]! }];
  if (text.length <= 80 && !/[\d·|;]/.test(text)) return providerSaid(text);
  if (text.length > LONGEST || !/\d/.test(text)) return [];
  const whose =
    /[·•|]/.test(text) &&
    /^(\p{Lu}[\p{L}'-]+(?:,? \p{Lu}[\p{L}.'-]*){1,3}) [·•|] (?=.{0,30}\b(?:born|dob|date of birth|birth date|member|subscriber|medicaid|medicare)\b)/iu.exec(
      text,
    );
  if (whose && !isOrganization(whose[1]!) && !/\d/.test(whose[1]!))
    return [{ label: 'Patient name', text: whose[1]! }, ...prose(text.slice(whose[0].length))];
  const [, who = '', behindSex, beforeSex, rest = ''] = NAME_SEX_BIRTH.exec(text) ?? [];
  const day = behindSex ?? beforeSex ?? '';
  if (dates(day, false, true) && !isOrganization(who))
    return [{ label: 'Patient name', text: who }, { label: 'Date of birth', text: day }, ...prose(rest)];
  const [, name = '', born = ''] = NAME_AND_BIRTH.exec(text) ?? [];
  if (dates(born, false, true) && !isOrganization(name))
    return [
      { label: 'Patient name', text: name },
      { label: 'Date of birth', text: born },
    ];
  // Of a sentence with several labels the end belongs to no value.
  const parts = text
    .replace(/(?<=, .{3,60}, .{3,80})\.$/, '')
    .split(/\s*[·•|;›»]\s*| → | \+ (?=\$)|,\s+(?=[A-Za-z]|\d{1,4} units?\b)|(?<=\.\d\d)\. (?=(?:EFT|ACH|Check|Trace) )/)
    .filter((part) => part !== '');
  const found: Segment[] = [];
  for (const part of parts) {
    const payment = PAYMENT.exec(part);
    if (payment && dates(payment[2]!, false)) {
      found.push({ label: 'Payment number', text: payment[1]! }, { label: 'Payment date', text: payment[2]! });
      continue;
    }
    const made = PAID_ON.exec(part);
    if (made && dates(made[1]!, false) && /\d{4}/.test(made[2]!)) {
      found.push({ label: 'Payment number', text: made[2]! }, { label: 'Payment date', text: made[1]! });
      continue;
    }
    const span = VISITS.exec(part)?.[1];
    const days = span === undefined ? undefined : dates(span, false);
    if (days && days.from !== days.to) {
      found.push({ label: 'Dates of service', text: span! });
      continue;
    }
    const count = /^(\d{1,4}(?:\.\d{1,2})?) (?:units?|unit\(s\)|days?)$/i.exec(part);
    if (count) {
      found.push({ label: 'Units', text: count[1]! });
      continue;
    }
    const led = labelled(part);
    found.push(...(led ? [led] : payeeIn(part)));
  }
  for (const [index, part] of parts.entries())
    if (dates(part, false) && isPaymentNumber(found, parts[index - 1])) found.push({ label: 'Payment date', text: part });
  const line = found.some((one) => /^(?:units|rev)/i.test(one.label));
  if (line) for (const part of parts) if (dates(part, false)) found.push({ label: 'Date of service', text: part });
  return found;
}

/** The part before is a payment's number: `EFT 66120488`. */
const isPaymentNumber = (found: readonly Segment[], before: string | undefined): boolean =>
  before !== undefined &&
  found.some((one) => before.endsWith(` ${one.text}`) && meanings(one.label, false)[0]?.field === 'checkNumber');

/** `Provider NORTHWOODS ENT ASSOCIATES` */
function providerSaid(text: string): Segment[] {
  const match = /^((?:billing |pay to )?provider|facility|(?:billed|submitted) by) (\p{L}.{4,60})$/iu.exec(text);
  return match &&
    /^\p{Lu}/u.test(match[2]!) &&
    !/^of\b/i.test(match[2]!) &&
    isOrganization(match[2]!) &&
    !/\b(?:services|portal|information|search|center$)\b/i.test(match[2]!)
    ? [{ label: match[1]!, text: match[2]! }]
    : [];
}

/** `Payee MOUNTAIN STATE GASTROENTEROLOGY` among other parts, `Billed by Elm Hospital (NPI 1456782311)`. */
function payeeIn(part: string): Segment[] {
  const [, label = '', text = '', npi] =
    /^(payee|billing provider|pay to provider|billing facility|(?:billed|submitted) by):? (\p{Lu}[^\d()]{4,60}?)(?:,? \(?NPI:? (\d{10})\)?)?$/iu.exec(
      part,
    ) ?? [];
  if (text === '' || (/ by$/i.test(label) && !isOrganization(text))) return [];
  return [{ label, text }, ...(npi ? [{ label: 'Billing NPI', text: npi }] : [])];
}

/** A word such as `Member` or `Issued` alone is a label where nothing but a number of its kind follows. */
const isPlain = (kind: string, rest: string): boolean =>
  (kind === 'id' && /^[A-Z0-9*-]{5,24}$/.test(rest) && (rest.match(/\d/g)?.length ?? 0) >= 4) ||
  ((kind === 'date' || kind === 'dates' || kind === 'birth') && dates(rest, false) !== undefined);

/** Five digits make a number; fewer do in one of capitals where the label asks for a number. */
const isNumbers = (label: string, text: string): boolean =>
  (text.match(/\d/g)?.length ?? 0) >= 5 ||
  (/(?:#|\b(?:no\.?|number|id|icn|dcn|tcn|ccn))$/i.test(label) && isLetteredNumber(text));

/** A known label at the start, and what follows it has the form of its field. */
function labelled(part: string): Segment | undefined {
  const led = SUM_FIRST.exec(part);
  const [named] = led ? meanings(led[2]!, false) : [];
  if (led && named?.kind === 'money' && named.score > 0.9) return { label: led[2]!, text: led[1]! };
  const words = part.split(' ');
  for (let take = Math.min(5, words.length - 1); take >= 1; take--) {
    const label = words.slice(0, take).join(' ');
    const rest = words.slice(take).join(' ');
    // `paid of $435.00`: what it was paid of.
    if (isBlank(rest) || /^paid (?:out )?of$/i.test(label)) continue;
    for (const line of [false, true])
      for (const meaning of meanings(label, line)) {
        // `Category A6 – Rejected for missing information`: the words are the status, the code is the reason.
        if (meaning.kind === 'status' && isStatusWord(rest))
          return { label, text: /\bcategory$/i.test(label) ? rest.replace(/^[A-Z]\d{1,2} ?[-–—:] ?/, '') : rest };
        if (!STRICT.has(meaning.kind) || (meaning.score < 0.94 && !isPlain(meaning.kind, rest))) continue;
        const value = parse(meaning.kind, rest, meaning.kind === 'revenue');
        if (!value || (meaning.kind === 'id' && (rest.includes(' ') || !isNumbers(label, rest)))) continue;
        return { label, text: rest };
      }
  }
  return undefined;
}
