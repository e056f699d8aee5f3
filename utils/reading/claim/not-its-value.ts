/** What a label may mean and its value is not. */

import { isOrganization } from '../draft/payer';
import type { Pair } from '../pairs/pairs';
import { isRange, money } from '../values/values';
import { CLEARINGHOUSES } from '../words/clearinghouses';
import type { Meaning } from '../words/labels';

/** The value is not the field's, though the label may be: some ask for one of two things. */
export function isNotItsValue({ field, kind }: Meaning, { label, text, section }: Pair, first: Meaning): boolean {
  switch (field) {
    case 'serviceDate':
      // A statement has the day it was printed on; what it covers has two.
      return /^statement date$/i.test(label) && !isRange(text);
    case 'claimNumber':
    case 'memberId':
      // What Medicare called a claim number was its member's, which ended in a letter; digits alone are its claim's, which is no other payer's.
      if (/\bmedicare claim\b/i.test(label) && /^\d{12,15}$/.test(text)) return true;
      // A state numbers its providers as it does its members.
      return (
        field === 'memberId' &&
        /^medic(?:aid|are) (?:id|number)$/i.test(label) &&
        /^(?!.*\b(?:member|patient|beneficiary|client|recipient|subscriber)\b).*\bprovider\b/i.test(section)
      );
    case 'providerName':
      // Who sent a claim in may be a person or a clearinghouse.
      if (SENDS.test(label) && (!(isOrganization(text) || text.includes(' & ')) || CLEARINGHOUSES.test(text))) return true;
      // A place within a practice is not who bills.
      return /^(?:\p{L}+ )?(?:office|campus|location|site|suite)$/iu.test(text);
    case 'statusText':
      // Of an injury it is decided whether it is insured: that says of no bill how it stands.
      return (
        /^compensable\b/i.test(text) ||
        (OF_AN_INJURY.test(section) && /^(?:re-?)?(?:open(?:ed)?|closed|accepted|active)$/i.test(text))
      );
    case 'checkNumber':
      // How many checks there were is no check's number.
      return text.replace(/\W/g, '').length < 3;
    default:
      // `PAY-TO PROVIDER` before `330392`: of a label that asks for a name first only what is an amount for certain is one.
      return kind === 'money' && first.kind !== 'money' && !money(text)?.sure;
  }
}

/** Over what is said of a worker's injury, which has a claim of its own. */
const OF_AN_INJURY = /^(?:injur(?:y|ed)|claimant|worker\b|workers['’]? comp(?:ensation)?\b|accident|loss\b)/i;

const SENDS = /^(?:claim )?(?:biller|(?:billed|submitted|sent in) by)$/i;
