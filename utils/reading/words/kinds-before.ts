/** Labels that are a claim's but for one word before them, which says what kind it is: `Episode claim`, `Bundle payment`. */

import { type Meaning, meanings } from './labels';
import { remembered } from './remembered';

/** Words that make something else of what stands behind them: another claim, somebody else's number, an amount that the payer did not pay. */
const OTHERS = new RegExp(
  `^(?:${[
    'parent child linked crossover appeal dispute void(?:ed)? revers\\w* replac\\w* correct\\w* adjust\\w* original initial related duplicate',
    'prior previous earlier other another old new next last first second final late early partial test draft example sample',
    'facility provider practice office clinic hospital doctor dentist client vendor clearinghouse submitter sender encounter',
    'batch file account internal external system local legacy alternate master house repric\\w* re\\w* co\\w* pre\\w* post\\w* sub\\w* non\\w* un\\w+',
    'patient member subscriber spouse dependent family employee guarantor insured enrollee customer self cash card credit debit check cheque',
    'medicare medicaid primary secondary tertiary cob supplement\\w* secondary',
    'estimated? projected expected scheduled pending planned interest prompt premium bonus incentive install?ments? lien loan deposit',
    'withh\\w* capitat\\w* penalt\\w* surcharge tax fee tip advance balance over\\w* under\\w* minimum maximum average median usual customary',
    'target total count open closed no not my our your their in on of by to for the per all any each both and or line covered denied late',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
  'i',
);

/** What stands behind the word, for each field that it may name so. */
const REST = new Map([
  ['claimNumber', /^claims?(?: (?:#|id|no\.?|number))?$/i],
  ['paid', /^(?:payments?|payouts?|paid)(?: (?:amount|amt\.?))?$/i],
]);

/** As sure as words are that other things carry too. */
const UNSURE = 0.55;

/** What a column's head may mean without the one word before it, where nobody knows both words. What stands below it must say so too. */
export const withoutKind: (head: string) => readonly Meaning[] = remembered((head) => {
  if (meanings(head, true).length > 0) return [];
  const [, word, rest] = /^(\p{L}{3,14}) (\p{L}[\p{L}.# ]{2,20}?)(?: \((?:USD|\$)\))?$/u.exec(head) ?? [];
  if (word === undefined || OTHERS.test(word)) return [];
  return meanings(rest!, true)
    .filter(({ field }) => REST.get(field)?.test(rest!))
    .slice(0, 1)
    .map((meaning) => ({ ...meaning, score: UNSURE }));
});

/** What parts the things that a head lists: `Payout no. and date`. */
const PARTING = /\s*,\s+and\s+|\s+and\s+|\s*[,&·|]\s+|\s+\/\s+/i;

/** The things that one line of a head lists. */
export const listedIn = (line: string): string[] => line.split(PARTING).filter((part) => part !== '');

/** The head names columns though nobody knows it: by its words without the kind, or by most of the things that it lists. */
export const mayHead = (head: string): boolean => {
  if (withoutKind(head).length > 0) return true;
  const parts = listedIn(head);
  return parts.length > 1 && parts.filter((part) => meanings(part, true).length > 0).length * 2 >= parts.length;
};
