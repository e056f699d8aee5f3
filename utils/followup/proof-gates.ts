/** What the payer says it would give way to: gates as those of `step-gates.ts`, and behind them. */
import type { Gate } from './step-gates';

export const PROOF_GATES: readonly Gate[] = [
  {
    codes: [],
    words: [
      'overturn/overturned/reverse/reconsider/waived/lift ~ if/when/once ~ give/provide/show/submitted ~ 277ca/proof/acceptance',
      'if/when/once ~ give/provide/show/submitted ~ 277ca/proof/acceptance ~ overturn/overturned/reverse/reconsider/waived/lift',
      'give/provide/submitted ~ 277ca/proof/acceptance ~ and ~ overturn/reverse/reconsider/waived/lift',
    ],
    notWords: ['not/no/never/even ~ overturn/overturned/reverse/reconsider/waived/lift', 'not/no/never ~ if'],
    closes: ['write-off'],
    opens: ['appeal'],
    why: 'The payer says with what proof it overturns its decision: nothing is written off before that is sent',
  },
];
