import { useEffect, useRef, useState } from 'react';
import { TONES } from '@/utils/casework/look';
import type { Group, WorkItem } from '@/utils/casework/worklist';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { t, tn } from '@/utils/words';
import { STANDING_ICONS, standingWord } from './claim-words';
import { Icon } from './Icon';
import { useKeymap } from './keys';
import { useShortcuts } from './shortcuts';
import { groupWord, itemStanding, moneyOf, whoOf, whyNow } from './work-words';

export interface WorklistProps {
  /** in order */
  items: readonly WorkItem[];
  today: CalendarDate;
  keys: boolean;
  text: string;
  /** true while fewer rows are shown than there are */
  more: boolean;
  /** how many of the shown rows are drawn at once */
  onSearch: (text: string) => void;
  onOpen: (key: string) => void;
  onDone: (item: WorkItem) => void;
  onMove: (item: WorkItem) => void;
  onAssign: (item: WorkItem) => void;
  onDesk: () => void;
}

function Row({
  item,
  today,
  current,
  onOpen,
}: {
  item: WorkItem;
  today: CalendarDate;
  current: boolean;
  onOpen: (key: string) => void;
}) {
  const standing = itemStanding(item);
  return (
    <button
      type="button"
      className="row"
      data-key={item.row.key}
      aria-current={current || undefined}
      onClick={() => onOpen(item.row.key)}
    >
      <span className={`row-icon tone-${TONES[standing]}`} title={standingWord(standing)}>
        <Icon name={STANDING_ICONS[standing]} />
        <span className="hidden">{standingWord(standing)}</span>
      </span>
      <span className="row-main">
        <span className="strong">{whoOf(item)}</span>
        <span>{item.summary?.title ?? t('open_claim')}</span>
        <span className="small quiet numbers">
          {whyNow(item, today)}
          {item.row.assigned && ` · ${item.row.assigned}`}
        </span>
      </span>
      <span className="money">{moneyOf(item)}</span>
    </button>
  );
}

interface Section {
  group: Group;
  payers: { payer: string; items: WorkItem[] }[];
  count: number;
}

function sectionsOf(items: readonly WorkItem[]): Section[] {
  const sections: Section[] = [];
  for (const item of items) {
    let section = sections.at(-1);
    if (section?.group !== item.group) {
      section = { group: item.group, payers: [], count: 0 };
      sections.push(section);
    }
    const name = item.row.payer ?? t('payer_not_shown');
    const last = section.payers.at(-1);
    if (last?.payer === name) last.items.push(item);
    else section.payers.push({ payer: name, items: [item] });
    section.count++;
  }
  return sections;
}

/** The day's work: groups by when, payers within; J and K walk, Enter opens, D, M and A act on the row. */
export function Worklist(props: WorklistProps) {
  const { items, today, keys } = props;
  const [at, setAt] = useState(0);
  const { nameOf } = useKeymap();
  const list = useRef<HTMLDivElement>(null);
  const current = items[Math.min(at, items.length - 1)];
  const currentKey = current?.row.key;
  const walk = (step: number): void => {
    const to = Math.max(0, Math.min(items.length - 1, at + step));
    setAt(to);
    const key = items[to]?.row.key;
    const row = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find((each) => each.dataset.key === key);
    row?.focus();
  };
  const withCurrent = (act: (item: WorkItem) => void) => (current ? () => act(current) : undefined);
  useShortcuts(
    {
      j: () => walk(1),
      k: () => walk(-1),
      arrowdown: () => walk(1),
      arrowup: () => walk(-1),
      d: withCurrent(props.onDone),
      m: withCurrent(props.onMove),
      a: withCurrent(props.onAssign),
      enter: withCurrent((item) => props.onOpen(item.row.key)),
      '/': () => document.getElementById('search')?.focus(),
    },
    keys,
  );
  useEffect(() => {
    const follow = (event: FocusEvent): void => {
      const key = event.target instanceof HTMLElement ? event.target.dataset.key : undefined;
      const index = key === undefined ? -1 : items.findIndex((item) => item.row.key === key);
      if (index >= 0) setAt(index);
    };
    const element = list.current;
    element?.addEventListener('focusin', follow);
    return () => element?.removeEventListener('focusin', follow);
  }, [items]);

  return (
    <div ref={list}>
      <div className="block">
        <label htmlFor="search" className="hidden">
          {t('search_claims')}
        </label>
        <input
          id="search"
          type="search"
          className="text-input"
          placeholder={t('search_claims')}
          value={props.text}
          onChange={(event) => props.onSearch(event.target.value)}
        />
        {keys && <p className="small quiet">{t('worklist_keys', ...['j', 'k', 'd', 'm', 'a'].map(nameOf))}</p>}
      </div>
      {items.length === 0 && <p className="block">{props.text ? t('search_nothing', props.text) : t('worklist_empty')}</p>}
      {sectionsOf(items).map((section) => (
        <section key={section.group} className="group" aria-labelledby={`group-${section.group}`}>
          <h2 id={`group-${section.group}`} className={section.group === 'overdue' ? 'tone-bad' : undefined}>
            {groupWord(section.group)} <span className="numbers">{section.count}</span>
          </h2>
          {section.payers.map(({ payer, items: rows }) => (
            <div key={payer}>
              <h3 className="payer">
                {payer} <span className="quiet numbers">{rows.length}</span>
              </h3>
              <ul className="rows">
                {rows.map((item) => (
                  <li key={item.row.key}>
                    <Row item={item} today={today} current={item.row.key === currentKey} onOpen={props.onOpen} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {props.more && (
        <p className="block">
          {tn('worklist_more', items.length)}{' '}
          <button type="button" className="link" onClick={props.onDesk}>
            {t('open_desk')}
          </button>
        </p>
      )}
    </div>
  );
}
