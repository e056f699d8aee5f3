import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { TONES } from '@/utils/casework/look';
import type { WorkItem } from '@/utils/casework/worklist';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { t } from '@/utils/words';
import { STANDING_ICONS } from '../claim-words';
import { Icon } from '../Icon';
import type { Line } from '../lines';
import { groupWord, itemStanding, whoOf } from '../work-words';
import { type ColumnId, LIST_COLUMNS, type Sort } from './columns';

export interface WorkTableProps {
  lines: readonly Line[];
  columns: readonly ColumnId[];
  today: CalendarDate;
  sort: Sort;
  selected: ReadonlySet<string>;
  /** the row that keys act on, by its claim */
  current: string | undefined;
  /** counted up whenever the focus is to go to the current row */
  focus: number;
  /** the claim that is open beside the table */
  opened: string | undefined;
  onSort: (sort: Sort) => void;
  onCurrent: (key: string) => void;
  onOpen: (key: string) => void;
  onSelect: (keys: readonly string[], on: boolean) => void;
}

/** The width of the boxes' column in rem. */
const CHECK = 2.5;
/** A row's height in rem: what `desk.css` gives it. */
const ROW = 2.25;
const rowHeight = (): number => ROW * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);

function Check(props: { label: string; checked: boolean; some?: boolean; tab?: number; onChange: (on: boolean) => void }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = props.some ?? false;
  }, [props.some]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={props.label}
      checked={props.checked}
      tabIndex={props.tab}
      onChange={(event) => props.onChange(event.target.checked)}
    />
  );
}

function Cell({ id, item, today }: { id: ColumnId; item: WorkItem; today: CalendarDate }) {
  const column = LIST_COLUMNS[id];
  const text = column.text(item, today);
  if (id === 'status') {
    const standing = itemStanding(item);
    return (
      <td title={text}>
        <span className={`with-shape tone-${TONES[standing]}`}>
          <Icon name={STANDING_ICONS[standing]} size={14} />
          <span className="ink clip">{text}</span>
        </span>
      </td>
    );
  }
  return (
    <td title={text} className={column.end ? 'end' : undefined}>
      {text}
    </td>
  );
}

function Head({ id, sort, onSort }: { id: ColumnId; sort: Sort; onSort: (sort: Sort) => void }) {
  const column = LIST_COLUMNS[id];
  const down = sort === `-${id}`;
  const here = down || sort === id;
  return (
    <th scope="col" aria-sort={here ? (down ? 'descending' : 'ascending') : undefined} className={column.end ? 'end' : undefined}>
      <button type="button" className="column-head" onClick={() => onSort(down ? '' : here ? `-${id}` : id)}>
        {column.name()}
        {here && <span aria-hidden="true">{down ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}

/** The place of the rows that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={span} className="gap" style={{ height }} />
      </tr>
    </tbody>
  );
}

/** The worklist as a table. Only what is on screen is drawn; each row's name is a button, so that every row can be reached by keyboard. */
export function WorkTable(props: WorkTableProps) {
  const { lines, columns, today, sort, selected, current, focus } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // The same function as long as the lines are the same: with another one all places are worked out anew.
  const keyOf = useCallback((index: number) => lines[index]?.id ?? index, [lines]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    // The head stays over the rows.
    scrollPaddingStart: rowHeight(),
    overscan: 8,
    getItemKey: keyOf,
  });
  const places = useMemo(() => new Map(lines.map((line, index) => [line.id, index])), [lines]);
  const rows = useMemo(() => lines.flatMap((line) => (line.kind === 'row' ? [line.item.row.key] : [])), [lines]);
  const place = current === undefined ? undefined : places.get(current);

  const wanted = useRef(false);
  const tryFocus = (): void => {
    if (!wanted.current) return;
    const names = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    const name = names.find((each) => each.dataset.key === current);
    if (!name) return;
    wanted.current = false;
    name.focus({ preventScroll: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `focus` counts the wishes; a row that merely moved is not run after
  useLayoutEffect(() => {
    if (focus === 0 || place === undefined) return;
    wanted.current = true;
    virtual.scrollToIndex(place);
  }, [focus]);
  const drawn = virtual.getVirtualItems();
  // A row far away is drawn only after the scroll: the focus waits for it.
  useLayoutEffect(tryFocus);

  const follow = (event: FocusEvent): void => {
    const key = event.target.closest('tr')?.dataset.row;
    if (key !== undefined && key !== current) props.onCurrent(key);
  };
  const all: readonly ColumnId[] = ['patient', ...columns];
  const width = all.reduce((sum, id) => sum + LIST_COLUMNS[id].width, CHECK);
  const above = drawn[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const span = columns.length + 2;
  const shownSelected = rows.length > 0 && rows.every((key) => selected.has(key));

  return (
    <section
      className="table-box"
      ref={scroller}
      onFocus={follow}
      tabIndex={rows.length === 0 ? 0 : -1}
      aria-label={t('tab_worklist')}
    >
      <table className="work" aria-rowcount={lines.length + 1} style={{ minWidth: `${width}rem` }}>
        <colgroup>
          <col className="col-check" />
          {all.map((id) => (
            <col key={id} style={{ width: `${((100 * LIST_COLUMNS[id].width) / (width - CHECK)).toFixed(2)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <td>
              <Check
                label={t('select_all')}
                checked={shownSelected}
                some={!shownSelected && selected.size > 0}
                onChange={(on) => props.onSelect(rows, on)}
              />
            </td>
            {all.map((id) => (
              <Head key={id} id={id} sort={sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <Gap height={above} span={span} />
        <tbody>
          {drawn.map(({ index, key: id }) => {
            const line = lines[index];
            if (!line) return null;
            if (line.kind === 'group')
              return (
                <tr key={id} aria-rowindex={index + 2} className="group-line">
                  <th colSpan={span} scope="rowgroup" className={line.group === 'overdue' ? 'tone-bad' : undefined}>
                    {groupWord(line.group)} <span className="numbers">{line.count.toLocaleString('en-US')}</span>
                  </th>
                </tr>
              );
            if (line.kind === 'payer') {
              const whole = line.keys.every((key) => selected.has(key));
              return (
                <tr key={id} aria-rowindex={index + 2} className="payer-line">
                  <td>
                    <Check
                      label={t('select_payer', line.payer)}
                      checked={whole}
                      some={!whole && line.keys.some((key) => selected.has(key))}
                      tab={-1}
                      onChange={(on) => props.onSelect(line.keys, on)}
                    />
                  </td>
                  <th colSpan={span - 1} scope="rowgroup">
                    {line.payer} <span className="quiet numbers">{line.keys.length.toLocaleString('en-US')}</span>
                  </th>
                </tr>
              );
            }
            const { key } = line.item.row;
            const here = key === current || (current === undefined && line.index === 0);
            return (
              <tr
                key={id}
                aria-rowindex={index + 2}
                data-row={key}
                className={`work-row${here ? ' here' : ''}${key === props.opened ? ' opened' : ''}`}
              >
                <td>
                  <Check
                    label={t('select_one', whoOf(line.item))}
                    checked={selected.has(key)}
                    tab={here ? 0 : -1}
                    onChange={(on) => props.onSelect([key], on)}
                  />
                </td>
                <th scope="row">
                  <button
                    type="button"
                    className="row-name"
                    data-key={key}
                    tabIndex={here ? 0 : -1}
                    title={whoOf(line.item)}
                    onClick={() => props.onOpen(key)}
                  >
                    {whoOf(line.item)}
                  </button>
                </th>
                {columns.map((column) => (
                  <Cell key={column} id={column} item={line.item} today={today} />
                ))}
              </tr>
            );
          })}
        </tbody>
        <Gap height={below} span={span} />
      </table>
    </section>
  );
}
