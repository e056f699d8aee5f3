import { type CalendarDate, formatDate } from '@/utils/claim/calendar-date';
import { t } from '@/utils/words';
import { ConfirmButton } from './ConfirmButton';

export interface ClockNoticeProps {
  /** the last day that was believed */
  day: CalendarDate;
  /** what the clock says since */
  doubted: CalendarDate;
  today: CalendarDate;
  onRight: () => void;
}

/** Says that no closed claim is let go of since the computer's clock jumped, and asks whether it is right. */
export function ClockNotice({ day, doubted, today, onRight }: ClockNoticeProps) {
  return (
    <section className="settings-form" aria-label={t('clock_doubted_title')}>
      <h2 className="section-title">{t('clock_doubted_title')}</h2>
      <p className="tone-bad">{t('clock_doubted', formatDate(day), formatDate(doubted))}</p>
      <div className="bar">
        <ConfirmButton label={t('clock_right')} question={t('clock_right_question', formatDate(today))} onConfirm={onRight} />
      </div>
    </section>
  );
}
