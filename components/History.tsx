import { useState } from 'react';
import type { Case, HistoryItem } from '@/utils/casework/case';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { localDay } from '@/utils/clock';
import { t, tn } from '@/utils/words';
import { shortDate } from './fields';
import { historyLine } from './history-words';

const FIRST = 5;

interface HistoryProps {
  items: Case['history'];
  today: CalendarDate;
  sourceName: (id: string) => string;
  onUndo: (entry: string) => void;
}

function Item({ item, today, sourceName, onUndo }: Omit<HistoryProps, 'items'> & { item: HistoryItem }) {
  const line = historyLine(item.body, sourceName);
  const day = localDay(item.at);
  return (
    <li className={item.undone ? 'history-item undone' : 'history-item'}>
      <time dateTime={day} className="quiet">
        {shortDate(day, today)}
      </time>
      <div>
        {line.text}
        {item.undone && <span className="quiet"> {t('was_undone')}</span>}
        {line.detail && <p className="small quiet prose">{line.detail}</p>}
        <span className="small quiet"> {item.user} </span>
        {item.canUndo && !item.undone && (
          <button type="button" className="link small" onClick={() => onUndo(item.id)} aria-label={t('undo_what', line.text)}>
            {t('undo')}
          </button>
        )}
      </div>
    </li>
  );
}

/** What was seen and done, newest first; the older part opens on demand. */
export function History({ items, today, sourceName, onUndo }: HistoryProps) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <section className="block" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ol className="history">
        {shown.map((item) => (
          <Item key={item.id} item={item} today={today} sourceName={sourceName} onUndo={onUndo} />
        ))}
      </ol>
      {items.length > shown.length && (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          {tn('history_older', items.length - shown.length)}
        </button>
      )}
    </section>
  );
}
