/**
 * What an outcome leads to: the next level with its letter, or the end. Which levels a payer has follows 42 CFR 405.904 (Medicare),
 * 422.592 (Medicare Advantage), 32 CFR 199.10 (TRICARE); for other payers the contract or manual, where a second level is the rule.
 * Whether the next window is still open, and until when, is decided by the payer's rules elsewhere.
 */
import type { DisputeLevel } from '@/utils/claim/words';
import { familyName } from './family';

export type DisputeResult = 'overturned' | 'partly-overturned' | 'upheld' | 'withdrawn';

export type AfterOutcome =
  | { kind: 'closed'; why: string }
  /** the letter by its template's name */
  | { kind: 'letter'; level: DisputeLevel; template: string; why: string }
  /** the next level needs a form or a lawyer, not one of these letters */
  | { kind: 'level'; level: DisputeLevel; why: string }
  | { kind: 'wait'; why: string }
  | { kind: 'none'; why: string };

const MEDICARE: ReadonlyMap<DisputeLevel, AfterOutcome> = new Map<DisputeLevel, AfterOutcome>([
  ['redetermination', { kind: 'letter', level: 'qic', template: 'second-level', why: 'Reconsideration by the QIC is next.' }],
  ['qic', { kind: 'level', level: 'alj', why: 'A hearing is next (form OMHA-100), if the amount in controversy is reached.' }],
  ['alj', { kind: 'level', level: 'council', why: 'Review by the Medicare Appeals Council is next (form DAB-101).' }],
  ['council', { kind: 'level', level: 'court', why: 'Judicial review is next: that is for a lawyer.' }],
]);

/** `level` is that of the decision; `family` the kind of payer in any writing. */
export function afterOutcome(result: DisputeResult, level: DisputeLevel | undefined, family = ''): AfterOutcome {
  if (result === 'overturned') return { kind: 'closed', why: 'Won. Watch for the payment, then close.' };
  if (result === 'withdrawn') return { kind: 'closed', why: 'Withdrawn.' };
  const kind = familyName(family);
  if (kind === 'medicare') return MEDICARE.get(level ?? 'redetermination') ?? { kind: 'none', why: 'There is no further level.' };
  if (level === 'peer-to-peer')
    return { kind: 'letter', level: 'appeal-1', template: 'medical-necessity', why: 'The written appeal is next.' };
  if (kind === 'medicare-advantage' && level === 'reconsideration')
    return {
      kind: 'wait',
      why: 'A non-contract case goes to the independent reviewer by itself; a contracted one follows the agreement.',
    };
  if (kind === 'tricare' && level === 'reconsideration')
    return { kind: 'none', why: 'A claim review is final for a network provider; others go on to a formal review.' };
  if (level === 'appeal-2')
    return { kind: 'none', why: 'The payer’s own levels are used up. External review or the contract’s dispute clause is left.' };
  const next: DisputeLevel = level === 'reconsideration' ? 'appeal-1' : 'appeal-2';
  return {
    kind: 'letter',
    level: next,
    template: 'second-level',
    why:
      result === 'partly-overturned'
        ? 'Won in part: the rest goes to the next level.'
        : 'Upheld: the next level is open unless the contract ends here.',
  };
}
