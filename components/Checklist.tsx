import type { Check, CheckItem, CheckState } from '@/utils/casework/checklist';
import { formatDate } from '@/utils/claim/calendar-date';
import { t, type Word } from '@/utils/words';
import { Icon, type IconName } from './Icon';

const ITEMS: Record<CheckItem, Word> = {
  name: 'field_patient',
  birthDate: 'field_birth_date',
  memberId: 'field_member_id',
  policy: 'check_policy',
  dates: 'field_service_dates',
  cob: 'check_cob',
  authorization: 'check_authorization',
};

const STATES: Record<CheckState, { word: Word; icon: IconName; tone: string }> = {
  same: { word: 'check_same', icon: 'tick', tone: 'tone-good' },
  harmless: { word: 'check_harmless', icon: 'tick', tone: 'tone-good' },
  differs: { word: 'check_differs', icon: 'ask', tone: 'tone-wait' },
  'one-side': { word: 'check_one_side', icon: 'unknown', tone: 'tone-plain' },
  open: { word: 'check_open', icon: 'ask', tone: 'tone-wait' },
  done: { word: 'check_done', icon: 'tick', tone: 'tone-good' },
  'not-shown': { word: 'check_not_shown', icon: 'unknown', tone: 'tone-plain' },
};

const RIGHT: ReadonlySet<CheckState> = new Set(['same', 'harmless', 'done']);
const ASKED: ReadonlySet<CheckState> = new Set(['differs', 'open']);

/** Patient and coverage, a line a check, each with its state; folded away under how many are right and how many to look at. */
export function Checklist({ checks }: { checks: readonly Check[] }) {
  const right = checks.filter(({ state }) => RIGHT.has(state)).length;
  const ask = checks.filter(({ state }) => ASKED.has(state)).length;
  return (
    <details className="ways">
      <summary>{t('checklist', right, checks.length, ask)}</summary>
      <ul className="stack small">
        {checks.map(({ item, state, why, on }) => {
          const { word, icon, tone } = STATES[state];
          return (
            <li key={item} className={`with-icon ${tone}`}>
              <Icon name={icon} />
              <div>
                <span className="ink">{t(ITEMS[item])}</span>
                <span className="quiet"> · {state === 'done' && on ? t('check_done_on', formatDate(on)) : t(word)}</span>
                {why && <p className="quiet">{why}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
