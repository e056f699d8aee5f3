/** What a page tells in sentences: `Northern Plan paid $534.40 by EFT 700441887 on 10/07/2026.` */

import { isOrganization } from '../draft/payer';
import { type Model, shareY, type Unit } from '../page/model';
import type { Segment } from '../page/segments';
import { isStatusWord, statusMeaning, tells } from '../values/status';
import { dates, money } from '../values/values';
import { ofTheClaim, whoseClaim } from './claim-sentences';

/** Shorter texts are labels and values. */
const SHORTEST = 20;
const LONGEST = 400;

// Plain letters, not `\p{L}`: months are English here, and for letters of every script in either case a browser takes half a millisecond each time.
const DAY = String.raw`(?:on |dated )?(\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d{2}-\d{2}|[a-z]{3,9}\.? \d{1,2}, \d{4}|\d{1,2}[ -][a-z]{3,9}[ -]\d{4})`;
const SUM = String.raw`(\$ ?[\d,]{1,12}\.\d{2}|\d[\d,]{0,11}\.\d{2} USD)`;
/** What can be nothing but an amount by the words around it. */
const ANY_SUM = String.raw`(\$? ?\d[\d,]{0,11}\.\d{2}(?: USD)?)`;
const THIS_CLAIM = '(?:this|your|the) (?:claim|bill)';

const SHARE = '(deductible|co-?insurance|co-?pay(?:ment)?)';
const OF_A_SHARE = ` (?:in |of |for |as |toward )?(?:the |their |a )?${SHARE}`;
/** `Member owes $50.00 deductible and $12.00 coinsurance.` */
const [OWES, EACH_SHARE] = [/^(?:the )?(?:patient|member) (?:pays|owes)\b/i, new RegExp(`${SUM}${OF_A_SHARE}\\b`, 'gi')];

/** Each says one thing of the claim; what is caught is the value. */
const SAYINGS: readonly (readonly [label: string, saying: RegExp])[] = [
  ['Received date', new RegExp(`\\breceived ${THIS_CLAIM} ${DAY}`, 'i')],
  ['Received date', new RegExp(`\\b${THIS_CLAIM} was received ${DAY}`, 'i')],
  ['Received date', new RegExp(`^we received it ${DAY}`, 'i')],
  ['Processed date', new RegExp(`^we .{10,60} finished processing ${DAY}`, 'i')],
  [
    'Processed date',
    new RegExp(`\\b(?:finished processing|processed|finalized|completed|denied|decided) (?:it|${THIS_CLAIM}) ${DAY}`, 'i'),
  ],
  ['Processed date', new RegExp(`^(?:processed|finalized|adjudicated|denied)(?: by .{2,30}?)? ${DAY}`, 'i')],
  [
    'Processed date',
    new RegExp(`\\b${THIS_CLAIM} was (?:processed|finalized|completed|denied|adjudicated|rejected) ${DAY}`, 'i'),
  ],
  ['Total billed', new RegExp(`^total (?:billed|charged|charges?)(?: (?:on|for) this claim)?:? ${ANY_SUM}`, 'i')],
  ['Total billed', new RegExp(`^you (?:billed|charged)(?: us)? ${ANY_SUM} for (?:these services|this claim)\\.?$`, 'i')],
  ['Total paid', new RegExp(`^total paid:? ${SUM}`, 'i')],
  [
    'Patient responsibility',
    new RegExp(`^(?:the )?(?:patient|member) (?:pays|owes|is responsible for|may be billed) ${SUM}(?!${OF_A_SHARE})`, 'i'),
  ],
  ['Patient responsibility', new RegExp(`^(?:you|the provider) may (?:bill|collect) (?:the )?(?:patient|member) ${SUM}`, 'i')],
];

/** `Denied`, set off from `on 04/14/2026`. */
const ON_A_DAY = /^on (.{6,20}?)\.?$/i;

/** `$542.60`, and behind or below it `paid of $835.00 billed` or `paid of $835.00`. */
const PAID_OF = new RegExp(`^(?:${SUM} )?paid (?:out )?of ${SUM}(?: billed| charged)?$`, 'i');

/** Who paid, how much, by what and when; how and when it was paid may be missing. */
const PAID = new RegExp(
  `^(.{2,40}?) (?:has |have )?paid (?:you |the provider |your office |the dentist )?${SUM}(?: to (?<to>.{3,50}?)(?: \\(NPI (?<npi>\\d{10})\\))?)?(?: (?:by|via|with|on|in) (?:an? )?(?:check|eft|ach|draft|warrant|virtual card)(?: (?:number|no\\.?|#))? ?#?([A-Z0-9-]{5,20}))?(?:,? (?:issued |sent )?${DAY})?(?:, (?:check|eft|ach|payment)(?: (?:number|no\\.?|#))? #?(?<by>[A-Z0-9-]{5,20}))?[.;]?$`,
  'i',
);

/** `This claim for Ann B. Lee (member ID AB1234567, born Mar 3, 1996) is Paid.` */
const WHOSE = new RegExp(
  `^(?:this|the) claim for (\\p{Lu}[\\p{L}' .-]{3,40}) \\((?:member|subscriber|medicaid|patient) (?:id|number):? ([A-Z0-9-]{5,20})(?:,? (?:born|dob|date of birth):? ${DAY})?\\) (?:is|was|has been) (\\p{L}[\\p{L} ]{2,30})\\.?$`,
  'iu',
);

/** `Payment number 0042719 (EFT), issued Jul 2, 2026.` */
const PAID_BY = new RegExp(
  `^(?:(?:${THIS_CLAIM} (?:was |is )?)?(?:paid|included|issued|remitted|settled) (?:by|via|with|in|on|under) )?(?:(?:check|eft|ach|payment|draft|warrant|virtual card|trace|number|no\\.?) ?){1,3}#?(?<![A-Z])((?=[A-Z]*\\d{4})[A-Z0-9-]{5,20})(?: \\((?:eft|ach|check|virtual card|electronic)\\))?,? (?:(?:was )?(?:issued|sent|mailed|paid|made|released|dated)(?: on)? )?${DAY}`,
  'i',
);

/** `Payment of $648.00 was made by EFT 5500982 on 10/30/2026.` The sum may be of several claims. */
const PAYMENT_MADE = new RegExp(
  `^(?:a |the |this |your )?payment (?:of ${SUM} )?(?:was |has been |is )?(?:made|issued|sent|mailed|released|paid)(?: to you| to the provider)? (?:by|via|with|on|in|as|under) (?:an? )?(?:check|eft|ach|draft|warrant|virtual card)(?: (?:number|no\\.?|#|trace))? ?#?((?=[A-Z]*\\d{4})[A-Z0-9-]{5,20}),? (?:on |dated )?${DAY}`,
  'i',
);

/** How the two that name the claim begin: most sentences are not looked at further. */
const OF_A_CLAIM = /^(?:(?:this|your|the) )?claim /i;

/** `Claim UH-6120449-7 was denied on June 8, 2026.` */
const DECIDED = new RegExp(
  `^(?:(?:this|your|the) )?claim (?:number |no\\.? |# ?)?((?=[A-Z-]*\\d{3})[A-Z0-9-]{5,25}) (?:was|is|has been) (\\p{L}[\\p{L} ]{3,30}?)(?: ${DAY})?\\.?$`,
  'iu',
);

/** `This claim was denied on September 10, 2026`: how it stands, where no label says so. */
const STANDS = new RegExp(`^${THIS_CLAIM} (?:was|is|has been) (\\p{L}[\\p{L} ]{3,30}?)(?: ${DAY})?[.!]?$`, 'iu');

/** Whoever these are, they are not the payer. */
const NOT_THE_PAYER = /\b(?:patient|member|subscriber|you|total|primary|secondary|other|employer|medicare|insurer|insurance)\b/i;

/** What every saying above holds: a sum, a day or a number; or it says whose the claim is. */
const MAY_SAY = /[$]|\d[/-]\d|\d{3}|claim for | USD\b/i;

/** Sentences that speak of a year or a plan, and not of one claim. */
const OF_THE_YEAR = /\b(?:year|to date|so far|remaining|maximum|estimate|would|if|until)\b/i;

/** The text that a unit begins on its line, with all that follows in the same block; nothing for what is too short for a sentence. */
export function sentencesAt(model: Model, unit: Unit): Segment[] {
  if (unit.before !== undefined || unit.form || unit.act || model.width !== undefined) return [];
  const line = [unit];
  for (
    let next = model.units[unit.id + 1];
    next && next.before === line.at(-1)!.id && !next.form && !next.act && line.length < 12 && shareY(next.box, unit.box) > 0;
    next = model.units[next.id + 1]
  )
    line.push(next);
  const of = PAID_OF.exec(line.map((one) => one.text).join(' '));
  if (of) {
    const sum = of[1] ?? model.units[unit.id - 1]?.text ?? '';
    return money(sum)?.sure
      ? [
          { label: 'Plan paid', text: sum },
          { label: 'Billed amount', text: of[2]! },
        ]
      : [];
  }
  // `on October 6, 2026. Nothing is payable on this claim.`
  if (line.length === 2 && isStatusWord(unit.text)) {
    const [first = '', ...more] = line[1]!.text.split(/(?<=\d\.) (?=\p{Lu})/u);
    const on = ON_A_DAY.exec(first)?.[1];
    if (on && dates(on, false))
      return [{ label: 'Claim status', text: unit.text }, { label: 'Processed date', text: on }, ...told(more.join(' '))];
  }
  const text = line.map((one, index) => (index > 0 && !one.glued ? ` ${one.text}` : one.text)).join('');
  if (text.length < SHORTEST) return [];
  const sentence = text.replace(/ (?=[.,;])/g, '');
  return [...whoseClaim(sentence), ...told(sentence)];
}

/** What the sentences of a text say. */
export function told(text: string): Segment[] {
  if (text.length < SHORTEST || text.length > LONGEST || !/\d/.test(text) || !/\p{L} \p{L}/u.test(text) || /[•·|]/.test(text))
    return [];
  // An initial's point ends no sentence, nor does that of `no.` before a number; an amount's does.
  return text.split(/(?<=[^.]{8}\.|\.\d\d\.)(?<! (?:\p{Lu}|[Nn]o)\.) (?=\p{Lu})/u).flatMap(said);
}

function said(sentence: string): Segment[] {
  if (!MAY_SAY.test(sentence) || OF_THE_YEAR.test(sentence)) return [];
  const found = SAYINGS.flatMap(([label, saying]) => {
    const value = saying.exec(sentence)?.[1];
    return value && (dates(value, false) || money(value)?.sure) ? [{ label, text: value }] : [];
  });
  found.push(...ofTheClaim(sentence));
  if (OWES.test(sentence)) for (const [, sum, share] of sentence.matchAll(EACH_SHARE)) found.push({ label: share!, text: sum! });
  const ofAClaim = OF_A_CLAIM.test(sentence);
  const [, claim, stands = '', decided] = (ofAClaim && DECIDED.exec(sentence)) || [];
  if (claim && isStatusWord(stands)) {
    found.push({ label: 'Claim number', text: claim }, { label: 'Claim status', text: stands });
    if (decided && dates(decided, false)) found.push({ label: 'Processed date', text: decided });
  }
  const standing = ofAClaim ? STANDS.exec(sentence)?.[1] : undefined;
  if (standing && isStatusWord(standing) && tells(statusMeaning(standing)?.status))
    found.push({ label: 'Decision', text: standing });
  const made = PAYMENT_MADE.exec(sentence);
  const [by, issued] = made ? made.slice(2) : (PAID_BY.exec(sentence)?.slice(1) ?? []);
  if (by && issued && dates(issued, false))
    found.push({ label: 'Payment number', text: by }, { label: 'Payment date', text: issued });
  const [, name, id, born, status] = (ofAClaim && WHOSE.exec(sentence)) || [];
  if (name && id && status && isStatusWord(status))
    found.push(
      { label: 'Patient name', text: name },
      { label: 'Member ID', text: id },
      ...(born ? [{ label: 'Date of birth', text: born }] : []),
      { label: 'Claim status', text: status },
    );
  const paid = PAID.exec(sentence);
  const { to, npi, by: behind } = paid?.groups ?? {};
  const [who = '', sum = ''] = paid?.slice(1) ?? [];
  const number = paid?.[5] ?? behind;
  const day = paid?.[6];
  if (sum === '' || NOT_THE_PAYER.test(who) || !(number || day || sentence.endsWith('.'))) return found;
  return [
    ...found,
    { label: 'Plan paid', text: sum },
    ...(to && isOrganization(to) ? [{ label: 'Paid to', text: to }] : []),
    ...(npi ? [{ label: 'Billing NPI', text: npi }] : []),
    ...(number && /\d{4}/.test(number) ? [{ label: 'Payment number', text: number }] : []),
    ...(day && dates(day, false) ? [{ label: 'Payment date', text: day }] : []),
  ];
}
