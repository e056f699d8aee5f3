import type { Case } from '@/utils/casework/case';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { t } from '@/utils/words';
import { AskedFacts, type AskedFactsProps } from './AskedFacts';
import { ClaimHead } from './ClaimHead';
import { useCopy } from './CopyValue';
import { Facts } from './Facts';
import { factsOf } from './fields';
import { History } from './History';
import { doingOf, NextStep } from './NextStep';
import { type Shortcuts, useShortcuts } from './shortcuts';
import { Verification } from './Verification';
import { WhyList } from './WhyList';
import { useWaysOut } from './ways-out';

export interface ClaimViewProps {
  theCase: Case;
  today: CalendarDate;
  /** single keys on (they can be switched off in the settings) */
  keys: boolean;
  /** the account note in the hospital's format */
  note: string;
  sourceName: (id: string) => string;
  onLetter: () => void;
  onCall: () => void;
  onMove: () => void;
  onDone: () => void;
  onUndo: (entry: string) => void;
  onCorrect: (path: string) => void;
  /** a fact that the payer's rule asks for */
  onAnswer: AskedFactsProps['onAnswer'];
  onShow?: ((path: string) => void) | undefined;
  /** opens the full list of what can be done: note, outcome, close, assign */
  onMore: () => void;
}

/** One claim: what happened, how much, why, what next, by when; then facts, checks and history. */
export function ClaimView(props: ClaimViewProps) {
  const { theCase, today, keys } = props;
  const { copied, copy } = useCopy();
  const ways = useWaysOut();
  const doing = doingOf(theCase.decision.next[0]);
  const main = { letter: props.onLetter, call: props.onCall, move: props.onMove, done: props.onDone }[doing];
  const copyNote = (): void => copy(t('note'), props.note);
  const shortcuts: Shortcuts = {
    enter: main,
    n: ways.copy ? copyNote : undefined,
    c: props.onCall,
    m: props.onMove,
    d: props.onDone,
    l: props.onLetter,
    o: props.onMore,
  };
  factsOf(theCase.claim).forEach((fact, index) => {
    if (ways.copy && index < 9) shortcuts[String(index + 1)] = () => copy(fact.name, fact.copy);
  });
  useShortcuts(shortcuts, keys);
  return (
    <article aria-label={t('claim_of', theCase.claim.claimNumber ?? theCase.claim.patientAccountNumber ?? t('not_shown'))}>
      <ClaimHead theCase={theCase} today={today} />
      <WhyList decision={theCase.decision} />
      <NextStep
        theCase={theCase}
        today={today}
        keys={keys}
        noteCopied={copied === t('note')}
        onMain={main}
        onCopyNote={copyNote}
        onCall={props.onCall}
        onMove={props.onMove}
        onDone={props.onDone}
        onMore={props.onMore}
      />
      <AskedFacts asks={theCase.asks} onAnswer={props.onAnswer} />
      <Facts theCase={theCase} keys={keys} copied={copied} onCopy={copy} onShow={props.onShow} onCorrect={props.onCorrect} />
      <Verification theCase={theCase} sourceName={props.sourceName} />
      <History items={theCase.history} today={today} sourceName={props.sourceName} onUndo={props.onUndo} />
    </article>
  );
}
