/** Several amounts in one sentence, each with the word that says what it is: `You billed $96.00, the plan allows $18.40, and we paid $14.72.` */

import { isOrganization } from '../draft/payer';
import type { Segment } from '../page/segments';

/** With its sign before or its currency behind; only the words around one without either say that it is an amount. */
const AMOUNT = /[-−]?(?:\$ ?)?(?<![\d.,])\d[\d,]{0,11}\.\d{2}(?![\d.]*\d|%)(?: USD)?/g;
/** Longer texts tell more than what became of an amount. */
const LONGEST = 500;

/** What ends the words that belong to an amount. */
const PARTS = /[,;:()—–]|\.(?= |$)| (?:and|but|so|of which|which) /;

const SHARE = '(?:patient|member|subscriber|employee)';
const PAYS = /(?:^| )(?:paid|pays)$/i;

/** What stands right before an amount, at the end of its words. */
const BEFORE: readonly (readonly [label: string, words: RegExp])[] = [
  [
    'Patient responsibility',
    new RegExp(
      `\\b${SHARE}(?:(?:['’]s)? share(?: of (?:that|it|this))? (?:is|comes to)| (?:still )?owes(?: you)?| (?:may|can) be billed| is responsible for| may owe| (?:responsibility|liability)(?: is| of| comes to))$`,
      'i',
    ),
  ],
  ['Billed amount', /(?:^|\b(?:you|we|it|hospital|provider|facility|office|center|clinic|group) )(?:billed|charged)$/i],
  ['Patient responsibility', /(?:^|, so )(?!Plan|Payer|Insur)(?:\p{Lu}[\p{L}'’-]+|[Ss]?[Hh]e|[Tt]hey) (?:still )?owes?$/u],
  ['Allowed amount', /(?:^|(?<!\b(?:not|never)) )allow(?:s|ed)$/i],
  [
    'Allowed amount',
    /^(?:our|your|the) (?:plan |network |contract(?:ed)? )?rate(?: for (?:it|this)(?: claim| service)?)? (?:is|was|comes to)$/i,
  ],
  ['Deductible', /\bdeductible(?: is| of| was)?$/i],
  ['Coinsurance', /\bco-?insurance(?: is| of| was)?$/i],
  ['Copay', /\bco-?pay(?:ment)?(?: is| of| was)?$/i],
];

/** What follows an amount right behind it. */
const BEHIND: readonly (readonly [label: string, words: RegExp])[] = [
  ['Billed amount', /^(?:that |which )?(?:you |was |were )?(?:billed|charged)(?: for\b|$)/i],
  ['Allowed amount', /^(?:is |was )?allowed$/i],
  ['Plan paid', /^(?:is |was )?paid$/i],
  ['Patient responsibility', new RegExp(`^is (?:the )?(?:${SHARE}['’]s|owed by the ${SHARE})(?: share| part)?$`, 'i')],
  ...(
    [
      ['Deductible', 'deductible'],
      ['Coinsurance', 'co-?insurance'],
      ['Copay', 'co-?pay(?:ment)?'],
    ] as const
  ).map(([label, share]): readonly [string, RegExp] => [
    label,
    new RegExp(
      `^(?:is |was |went |goes |applied |counts |counted )?(?:to |toward |towards |for |in |as )?(?:the |your |their |(?:the )?${SHARE}['’]s )?(?:plan )?${share}(?: share)?$`,
      'i',
    ),
  ]),
];

/** Whoever pays here is not the plan, or it was not for this service alone. */
const ANOTHER =
  /\b(?:patient|member|subscriber|medicare|medicaid|primary|secondary|other|already|previously|insurer|not|never|has been|have been|was|were|be)\b/i;
/** What is said of a year, a limit or another claim. */
const OF_MORE =
  /\b(?:year|to date|so far|remaining|maximum|annual|lifetime|estimate\w*|would|could(?! not)|if|until|unless|met|rose|fell|instead|together|total of|other claims?|typical\w*|average)\b/i;

const words = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '');

/** What was paid, or to whom and what: `paid`, `Tallgrass Plan paid Northmoor Hospital`. */
function isPaid(before: string): boolean {
  const to = /^(.*?\b(?:paid|pays)) (?:you|the (?:provider|hospital|facility|office)|(\p{Lu}.{3,60}))$/iu.exec(before);
  const verb = to && (to[2] === undefined || isOrganization(to[2])) ? to[1]! : before;
  return PAYS.test(verb) && !ANOTHER.test(verb);
}

/** What a sentence's amounts are; nothing where one of several is no more than an amount to us, or two say the same thing differently. */
export function clauses(text: string): Segment[] {
  if (text.length > LONGEST || !/\d\.\d\d/.test(text) || !/\p{L}{2} /u.test(text) || /[·•|]/.test(text)) return [];
  return text.split(/(?<=\.\d\d\.|[^.\d]{4}\.) (?=[\p{Lu}$])/u).flatMap(inSentence);
}

function inSentence(sentence: string): Segment[] {
  if (OF_MORE.test(sentence)) return [];
  const amounts = [...sentence.matchAll(AMOUNT)];
  const found: Segment[] = [];
  for (const [index, { 0: amount, index: at }] of amounts.entries()) {
    const last = amounts[index - 1];
    const from = last ? last.index + last[0].length : 0;
    const before = words(
      sentence
        .slice(from, at)
        .split(PARTS)
        .at(-1)!
        .replace(/^(?:and|but|so) /i, ''),
    );
    const behind = words(sentence.slice(at + amount.length, amounts[index + 1]?.index).split(PARTS)[0]!);
    const label =
      (isPaid(before) ? 'Plan paid' : undefined) ??
      BEFORE.find(([, said]) => said.test(before))?.[0] ??
      BEHIND.find(([, said]) => said.test(behind))?.[0];
    if (label) found.push({ label, text: amount });
  }
  return found.filter(({ label, text }) => found.every((other) => other.label !== label || other.text === text));
}
