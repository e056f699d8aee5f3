import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { TONES } from '@/utils/casework/look';
import type { WorkItem } from '@/utils/casework/worklist';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { t, tn } from '@/utils/words';
import { STANDING_ICONS, standingWord } from './claim-words';
import { Icon } from './Icon';
import { KeysLine } from './KeysLine';
import { useKeymap } from './keys';
import { type Line, linesOf } from './lines';
import { useShortcuts } from './shortcuts';
import { groupWord, itemStanding, moneyOf, whoOf, whyNow } from './work-words';

export interface WorklistProps {
  /** in order */
  items: readonly WorkItem[];
  today: CalendarDate;
  keys: boolean;
  text: string;
  /** open claims that are not read yet */
  unread: number;
  onSearch: (text: string) => void;
  onOpen: (key: string) => void;
  onDone: (item: WorkItem) => void;
  onMove: (item: WorkItem) => void;
  onAssign: (item: WorkItem) => void;
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

/** Heights in pixels before a line was drawn; each is measured once it is. */
const HEIGHTS: Record<Line['kind'], number> = { group: 37, payer: 32, row: 68 };

/** A heading, or a claim. */
function LineView({
  line,
  today,
  currentKey,
  onOpen,
}: { line: Line; currentKey: string | undefined } & Pick<WorklistProps, 'today' | 'onOpen'>) {
  if (line.kind === 'group')
    return (
      <h2 className={`group-head${line.group === 'overdue' ? ' tone-bad' : ''}`}>
        {groupWord(line.group)} <span className="numbers">{line.count.toLocaleString('en-US')}</span>
      </h2>
    );
  if (line.kind === 'payer')
    return (
      <h3 className="payer">
        {line.payer} <span className="quiet numbers">{line.keys.length.toLocaleString('en-US')}</span>
      </h3>
    );
  return <Row item={line.item} today={today} current={line.item.row.key === currentKey} onOpen={onOpen} />;
}

/** The day's work: groups by when, payers within; J and K walk, Enter opens, D, M and A act on the row. Only what is on screen is drawn. */
export function Worklist(props: WorklistProps) {
  const { items, today, keys } = props;
  const { nameOf } = useKeymap();
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(items, true), [items]);
  const places = useMemo(() => new Map(items.map((item, index) => [item.row.key, index])), [items]);

  // A claim that left the list hands its place to the next one.
  const [chosen, setChosen] = useState<string>();
  const lastPlace = useRef(0);
  const place = chosen === undefined ? undefined : places.get(chosen);
  if (place !== undefined) lastPlace.current = place;
  const current = items[place ?? Math.min(lastPlace.current, items.length - 1)];
  const currentKey = current?.row.key;

  const [above, setAbove] = useState(0);
  useLayoutEffect(() => setAbove(list.current?.offsetTop ?? 0), []);
  // The same functions as long as the lines are the same: with others all places are worked out anew.
  const keyOf = useCallback((index: number) => lines[index]?.id ?? index, [lines]);
  const heightOf = useCallback((index: number) => HEIGHTS[lines[index]?.kind ?? 'row'], [lines]);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: 8,
    scrollMargin: above,
    // The tabs stay over the rows.
    scrollPaddingStart: HEIGHTS.group,
  });
  const drawn = virtual.getVirtualItems();

  /** The row that the focus goes to once it is drawn: one far away is drawn only after the scroll. */
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    const row = rows.find((each) => each.dataset.key === wanted.current);
    if (!row) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });
  const walk = (step: number): void => {
    const to = items[Math.max(0, Math.min(items.length - 1, (place ?? lastPlace.current) + step))];
    if (!to) return;
    setChosen(to.row.key);
    wanted.current = to.row.key;
    virtual.scrollToIndex(lines.findIndex((line) => line.id === to.row.key));
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
  const follow = (event: FocusEvent): void => {
    const key = event.target instanceof HTMLElement ? event.target.dataset.key : undefined;
    if (key !== undefined) setChosen(key);
  };

  return (
    <>
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
        {keys && <KeysLine look="small quiet" words={t('worklist_keys', ...['j', 'k', 'd', 'm', 'a'].map(nameOf))} />}
        {props.unread > 0 && <p className="small quiet numbers">{tn('worklist_unread', props.unread)}</p>}
      </div>
      {items.length === 0 && <p className="block">{props.text ? t('search_nothing', props.text) : t('worklist_empty')}</p>}
      <section
        ref={list}
        aria-label={t('tab_worklist')}
        onFocus={follow}
        style={{ height: virtual.getTotalSize(), paddingTop: (drawn[0]?.start ?? above) - above }}
      >
        {drawn.map(({ index, key }) => {
          const line = lines[index];
          return (
            line && (
              <div key={key} data-index={index} ref={virtual.measureElement}>
                <LineView line={line} today={today} currentKey={currentKey} onOpen={props.onOpen} />
              </div>
            )
          );
        })}
      </section>
    </>
  );
}
