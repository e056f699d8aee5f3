import type { Case } from '@/utils/casework/case';
import { runningDeadline } from '@/utils/casework/running-deadline';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Action } from '@/utils/claim/words';
import type { NextAction } from '@/utils/followup/decision';
import { t, tn } from '@/utils/words';
import { routeWord } from './claim-words';
import { DueLine } from './DueLine';
import { useKeymap } from './keys';
import { useWaysOut } from './ways-out';

/** What the big button of an action does. */
export type Doing = 'letter' | 'call' | 'move' | 'done';

const DOING: Record<Action, Doing> = {
  appeal: 'letter',
  'corrected-claim': 'letter',
  'send-records': 'letter',
  'call-payer': 'call',
  'bill-patient': 'letter',
  'bill-other-payer': 'done',
  'verify-eligibility': 'done',
  'request-authorization': 'letter',
  'write-off': 'done',
  wait: 'move',
  resubmit: 'done',
  'update-cob': 'letter',
  'peer-to-peer': 'letter',
  none: 'done',
};

export const doingOf = (next: NextAction | undefined): Doing => (next ? DOING[next.action] : 'done');

const mainLabel = (doing: Doing): string =>
  ({ letter: t('do_letter'), call: t('do_call'), move: t('do_move'), done: t('do_done') })[doing];

export interface NextStepProps {
  theCase: Case;
  today: CalendarDate;
  keys: boolean;
  noteCopied: boolean;
  onMain: () => void;
  onCopyNote: () => void;
  onCall: () => void;
  onMove: () => void;
  onDone: () => void;
  onMore: () => void;
}

function Ways({ theCase, today }: Pick<NextStepProps, 'theCase' | 'today'>) {
  const others = theCase.decision.next.slice(1);
  const { closed } = theCase.decision.routes;
  if (others.length + closed.length === 0) return null;
  const summary = [others.length > 0 && tn('other_ways', others.length), closed.length > 0 && tn('closed_ways', closed.length)];
  return (
    <details className="ways">
      <summary>{summary.filter(Boolean).join(' · ')}</summary>
      <ul className="stack">
        {others.map((next) => (
          <li key={`${next.action}-${next.title}`}>
            <span className="strong">{next.title}</span>
            <span className="small quiet">{next.why}</span>
            <DueLine next={next} today={today} />
          </li>
        ))}
        {closed.map(({ route, why }) => (
          <li key={route} className="quiet">
            <span>{t('way_closed', routeWord(route))}</span>
            <span className="small">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface KeyedButton {
  letter: string;
  label: string;
  look: string;
  onPress: () => void;
}

/** What to do, by when, with what; the button that does it comes first. */
export function NextStep(props: NextStepProps) {
  const { theCase, today, keys } = props;
  const next = theCase.decision.next[0];
  const doing = next && doingOf(next);
  const { nameOf } = useKeymap();
  const ways = useWaysOut();
  const buttons: (KeyedButton | false | undefined)[] = [
    doing && { letter: 'Enter', label: mainLabel(doing), look: 'button main', onPress: props.onMain },
    ways.copy && {
      letter: 'n',
      label: props.noteCopied ? t('copied') : t('copy_note'),
      look: 'button',
      onPress: props.onCopyNote,
    },
    doing !== 'call' && { letter: 'c', label: t('log_call'), look: 'button', onPress: props.onCall },
    next && doing !== 'move' && { letter: 'm', label: t('move_date'), look: 'button bare', onPress: props.onMove },
    next && doing !== 'done' && { letter: 'd', label: t('mark_done'), look: 'button bare', onPress: props.onDone },
    { letter: 'o', label: t('more_actions'), look: 'button bare', onPress: props.onMore },
  ];
  return (
    <section className="block" aria-labelledby="next">
      <h2 id="next">{t('next')}</h2>
      {next ? <p className="next-title">{next.title}</p> : <p>{t('nothing_to_do')}</p>}
      {next?.why && <p className="small quiet">{next.why}</p>}
      {next && <DueLine next={next} deadline={runningDeadline(theCase.decision)} today={today} />}
      {next && next.papers.length > 0 && <p className="small">{t('needs', next.papers.join(', '))}</p>}
      <div className="bar actions">
        {buttons.map(
          (button) =>
            button && (
              <button
                type="button"
                key={button.letter}
                className={button.look}
                onClick={button.onPress}
                aria-keyshortcuts={keys ? nameOf(button.letter) : undefined}
              >
                {button.label}
                {keys && (
                  <span className="key" aria-hidden="true">
                    {button.letter === 'Enter' ? '↵' : nameOf(button.letter)}
                  </span>
                )}
              </button>
            ),
        )}
      </div>
      <Ways theCase={theCase} today={today} />
    </section>
  );
}
