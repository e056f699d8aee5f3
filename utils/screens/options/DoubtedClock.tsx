import { useEffect, useState } from 'react';
import { ClockNotice } from '@/components/ClockNotice';
import { today } from '@/utils/clock';
import { type KnownDay, knownDay, onKnownDay, trustClock } from '@/utils/settings/known-day';

/** The notice of a clock that jumped; nothing where it did not. */
export function DoubtedClock() {
  const [known, setKnown] = useState<KnownDay>();
  useEffect(() => {
    const look = (): void => void knownDay().then(setKnown);
    look();
    return onKnownDay(look);
  }, []);
  if (known?.doubted === undefined) return null;
  const now = today();
  return <ClockNotice day={known.day} doubted={known.doubted} today={now} onRight={() => void trustClock(now)} />;
}
