import { useEffect, useState } from 'react';
import { ConfirmButton } from '@/components/ConfirmButton';
import { formatDate } from '@/utils/claim/calendar-date';
import { today } from '@/utils/clock';
import { type KnownDay, knownDay, onKnownDay, trustClock } from '@/utils/settings/known-day';
import { t } from '@/utils/words';

/** Says that no claim is let go of since the computer's clock jumped, and asks whether it is right. Nothing where it did not. */
export function DoubtedClock() {
  const [known, setKnown] = useState<KnownDay>();
  useEffect(() => {
    const look = (): void => void knownDay().then(setKnown);
    look();
    return onKnownDay(look);
  }, []);
  if (known?.doubted === undefined) return null;
  return (
    <section className="settings-form" aria-label={t('clock_doubted_title')}>
      <h2 className="section-title">{t('clock_doubted_title')}</h2>
      <p className="tone-bad">{t('clock_doubted', formatDate(known.day), formatDate(known.doubted))}</p>
      <div className="bar">
        <ConfirmButton
          label={t('clock_right')}
          question={t('clock_right_question', formatDate(today()))}
          onConfirm={() => void trustClock(today())}
        />
      </div>
    </section>
  );
}
