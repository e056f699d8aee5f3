import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { BulkBar } from '@/components/desk/BulkBar';
import { columnsBeside, columnsFrom, sortFrom } from '@/components/desk/columns';
import { FilterBar, isFiltered } from '@/components/desk/FilterBar';
import { WorkTable } from '@/components/desk/WorkTable';
import { KeysLine } from '@/components/KeysLine';
import { useKeymap } from '@/components/keys';
import { linesOf } from '@/components/lines';
import { PageStateNotice } from '@/components/PageState';
import { useShortcuts } from '@/components/shortcuts';
import { type Filter, stakeOf, type WorkItem } from '@/utils/casework/worklist';
import { formatCents } from '@/utils/claim/money';
import type { Settings } from '@/utils/settings/settings';
import { percent, t, tn } from '@/utils/words';
import { itemsOf, useRows, useToday } from '../use-rows';
import type { Writer } from '../use-writer';
import { type BulkForm, BulkForms, markDone } from './BulkForms';
import { ClaimPane } from './ClaimPane';
import { keepDesk, keepViews } from './keep';
import { choicesOf, fromView, type ListState, ordered, shownOf, toView } from './list-state';
import { useFound } from './use-found';

const NONE: ReadonlySet<string> = new Set();

const totalStake = (items: readonly WorkItem[]): number => items.reduce((sum, item) => sum + (stakeOf(item) ?? 0), 0);

/** The worklist on the full page: all open claims, the claim beside them when one is opened. */
export function WorklistSection({
  settings,
  writer,
  sourceName,
}: {
  settings: Settings;
  writer: Writer;
  sourceName: (id: string) => string;
}) {
  const day = useToday();
  const { nameOf } = useKeymap();
  const { read, again } = useRows();
  const [list, setList] = useState<ListState>(() => ({
    filter: {},
    sort: sortFrom(settings.desk.sort),
    columns: columnsFrom(settings.desk.columns),
  }));
  const [selected, setSelected] = useState(NONE);
  const [current, setCurrent] = useState<string>();
  const [focus, setFocus] = useState(0);
  const [opened, setOpened] = useState<string>();
  const [form, setForm] = useState<BulkForm>();

  const filter = useDeferredValue(list.filter);
  const found = useFound(filter.text ?? '');
  const rows = read?.rows;
  const items = useMemo(() => itemsOf(rows?.filter((row) => !row.closed) ?? [], day), [rows, day]);
  const inOrder = useMemo(() => ordered(items, list.sort), [items, list.sort]);
  const shown = useMemo(() => shownOf(inOrder, filter, found), [inOrder, filter, found]);
  const lines = useMemo(() => linesOf(shown, list.sort === ''), [shown, list.sort]);
  const stake = useMemo(() => formatCents(totalStake(shown)), [shown]);
  const choices = useMemo(() => choicesOf(items), [items]);
  const byKey = useMemo(() => new Map(shown.map((item, index) => [item.row.key, index])), [shown]);

  // A claim that left the list (done, closed, filtered away) hands its place to the next one.
  const lastPlace = useRef(0);
  const place = current === undefined ? undefined : byKey.get(current);
  if (place !== undefined) lastPlace.current = place;
  const here = shown[place ?? Math.min(lastPlace.current, shown.length - 1)];
  const currentKey = here?.row.key;

  const chosen = useMemo(() => shown.filter((item) => selected.has(item.row.key)), [shown, selected]);
  const targets = chosen.length > 0 ? chosen : here ? [here] : [];

  const change = (part: Partial<ListState>): void => {
    const next = { ...list, ...part };
    setList(next);
    if (part.columns || part.sort !== undefined) keepDesk(next);
  };
  const select = useCallback((keys: readonly string[], on: boolean) => {
    setSelected((before) => {
      const after = new Set(before);
      for (const key of keys) on ? after.add(key) : after.delete(key);
      return after;
    });
  }, []);
  const walk = (step: number): void => {
    const to = shown[Math.max(0, Math.min(shown.length - 1, (place ?? lastPlace.current) + step))];
    if (!to) return;
    setCurrent(to.row.key);
    if (opened !== undefined) setOpened(to.row.key);
    else setFocus((count) => count + 1);
  };
  const open = (key: string): void => {
    setCurrent(key);
    setOpened(key);
  };
  const close = useCallback(() => {
    setOpened(undefined);
    setFocus((count) => count + 1);
  }, []);
  const leaveForm = useCallback(() => {
    setForm(undefined);
    setFocus((count) => count + 1);
  }, []);
  const ask = (kind: BulkForm['kind']): void => {
    if (targets.length > 0) setForm({ kind, items: targets });
  };
  const done = (): void => {
    if (targets.length > 0 && !writer.busy) void markDone(writer, targets);
  };

  const keys = settings.keys.single && form === undefined;
  useShortcuts(
    opened === undefined
      ? {
          j: () => walk(1),
          k: () => walk(-1),
          arrowdown: () => walk(1),
          arrowup: () => walk(-1),
          x: () => currentKey !== undefined && select([currentKey], !selected.has(currentKey)),
          d: done,
          m: () => ask('move'),
          a: () => ask('assign'),
          enter: () => currentKey !== undefined && open(currentKey),
          escape: () => setSelected(NONE),
          '/': () => document.getElementById('search')?.focus(),
        }
      : { j: () => walk(1), k: () => walk(-1), escape: close },
    keys,
  );
  // Escape closes the claim even where single keys are switched off.
  useEffect(() => {
    if (opened === undefined || form !== undefined || settings.keys.single) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [opened, form, settings.keys.single, close]);

  if (!read) return <p className="block quiet">{t('worklist_reading')}</p>;
  if (read.problem && read.problem.kind !== 'locked')
    return <PageStateNotice state={{ kind: 'error', what: read.problem.sentence }} onAct={again} />;
  const text = !read.whole
    ? t('worklist_first', read.rows.length.toLocaleString('en-US'), read.of.toLocaleString('en-US'))
    : t(
        'worklist_shown',
        shown.length.toLocaleString('en-US'),
        tn('claims_count', items.length).replace(String(items.length), items.length.toLocaleString('en-US')),
        stake,
      );
  return (
    <div className={`worklist${opened === undefined ? '' : ' with-claim'}`}>
      <div className="worklist-list">
        <FilterBar
          filter={list.filter}
          choices={choices}
          columns={list.columns}
          views={settings.views}
          onFilter={(next: Filter) => change({ filter: next })}
          onColumns={(columns) => change({ columns: columnsFrom(columns) })}
          onView={(view) => change(fromView(view))}
          onSaveView={(name) =>
            keepViews([...settings.views.filter((view) => view.name !== name), toView(name, list)].slice(-50))
          }
          onDropView={(name) => keepViews(settings.views.filter((view) => view.name !== name))}
        />
        <div className="list-bar">
          {chosen.length < 2 && !writer.progress ? (
            <p className="quiet numbers" role="status">
              {text}
            </p>
          ) : (
            <BulkBar
              count={chosen.length}
              busy={writer.busy}
              progress={writer.progress}
              keys={settings.keys.single}
              onDone={done}
              onMove={() => ask('move')}
              onAssign={() => ask('assign')}
              onClose={() => ask('close')}
              onClear={() => setSelected(NONE)}
            />
          )}
          {read.refreshed !== undefined && (
            // Outside of what is read out: it changes many times a minute.
            <p className="quiet numbers">{t('lists_refreshed', percent(read.refreshed))}</p>
          )}
        </div>
        {writer.failed && <PageStateNotice state={{ kind: 'not-saved', why: writer.failed.why }} onAct={writer.failed.again} />}
        {form && <BulkForms form={form} settings={settings} writer={writer} onLeave={leaveForm} />}
        {shown.length === 0 && read.whole ? (
          <p className="block">
            {items.length === 0 ? t('worklist_empty') : isFiltered(filter) ? t('worklist_nothing_fits') : t('worklist_empty')}
          </p>
        ) : (
          <WorkTable
            lines={lines}
            columns={opened === undefined ? list.columns : columnsBeside(list.columns)}
            today={day}
            sort={list.sort}
            selected={selected}
            current={currentKey}
            focus={focus}
            opened={opened}
            onSort={(sort) => change({ sort })}
            onCurrent={setCurrent}
            onOpen={open}
            onSelect={select}
          />
        )}
        {settings.keys.single && (
          <KeysLine look="foot small quiet" words={t('desk_worklist_keys', ...['j', 'k', 'x', 'd', 'm', 'a'].map(nameOf))} />
        )}
      </div>
      {opened !== undefined && (
        <ClaimPane key={opened} claim={opened} settings={settings} writer={writer} sourceName={sourceName} onClose={close} />
      )}
    </div>
  );
}
