import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogReader } from '@/utils/log/api';
import { whenOf } from '@/utils/log/clock';
import type { Entry, EntryKind } from '@/utils/log/entry';
import { isLogError } from '@/utils/log/errors';
import { t } from '@/utils/words';
import { openReader } from '../../reader';

export interface JournalFilter {
  kind: EntryKind | '';
  user: string;
  /** first and last day, both included; empty is open */
  from: string;
  to: string;
}

export interface Journal {
  entries: Entry[];
  /** what each claim is called, by the key in its entries */
  names: ReadonlyMap<string, string>;
  /** older entries may still fit */
  more: boolean;
  busy: boolean;
  problem?: string;
}

const PAGE = 200;
/** Entries that fit before she is asked whether more are wanted. */
const WANTED = 100;
/** Entries looked through in one go where few fit. */
const PATIENCE = 20_000;

const NOTHING: Journal = { entries: [], names: new Map(), more: true, busy: true };

const dayStart = (day: string): number => new Date(`${day}T00:00:00`).getTime();

function fits({ kind, user, from, to }: JournalFilter): (entry: Entry) => boolean {
  const [first, last] = [from ? dayStart(from) : 0, to ? dayStart(to) + 86_400_000 : Number.POSITIVE_INFINITY];
  const name = user.trim().toLowerCase();
  return (entry) =>
    (kind === '' || entry.body.kind === kind) &&
    (name === '' || entry.user.toLowerCase().includes(name)) &&
    whenOf(entry) >= first &&
    whenOf(entry) < last;
}

/** Goes back in the journal until enough entries fit, or until `from` is passed. */
async function lookBack(
  log: LogReader,
  before: number | undefined,
  filter: JournalFilter,
): Promise<{ found: Entry[]; next?: number }> {
  const found: Entry[] = [];
  const fit = fits(filter);
  let next = before;
  for (let seen = 0; seen < PATIENCE; ) {
    const page = await log.journal(next, PAGE);
    found.push(...page.rows.filter(fit));
    seen += page.rows.length;
    if (page.next === undefined) return { found };
    next = Number(page.next);
    if (found.length >= WANTED) break;
  }
  return next === undefined ? { found } : { found, next };
}

async function namesOf(
  log: LogReader,
  entries: readonly Entry[],
  known: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const names = new Map(known);
  for (const { claim } of entries) {
    if (claim === undefined || names.has(claim)) continue;
    const record = (await log.claim(claim))?.claim;
    names.set(claim, record?.patientName ?? record?.claimNumber ?? record?.patientAccountNumber ?? t('not_shown'));
  }
  return names;
}

/** The journal from its end backwards, as far as it was asked for. */
export function useJournal(filter: JournalFilter): { journal: Journal; more: () => void } {
  const [journal, setJournal] = useState(NOTHING);
  const next = useRef<number>(undefined);
  const turn = useRef(0);
  const read = useCallback(
    async (from: number | undefined): Promise<void> => {
      const mine = ++turn.current;
      setJournal((before) => (from === undefined ? NOTHING : { ...before, busy: true }));
      try {
        const log = await openReader();
        const { found, next: rest } = await lookBack(log, from, filter);
        if (mine !== turn.current) return;
        next.current = rest;
        setJournal((before) => ({ ...before, entries: [...before.entries, ...found], more: rest !== undefined, busy: false }));
        const names = await namesOf(log, found, new Map());
        if (mine === turn.current) setJournal((before) => ({ ...before, names: new Map([...before.names, ...names]) }));
      } catch (error) {
        if (mine !== turn.current) return;
        setJournal({
          ...NOTHING,
          busy: false,
          more: false,
          problem: isLogError(error) ? error.sentence : t('state_error_title'),
        });
      }
    },
    [filter],
  );
  useEffect(() => {
    void read(undefined);
    let end: (() => void) | undefined;
    let gone = false;
    void openReader().then((log) => {
      if (!gone) end = log.onChange(() => void read(undefined));
    });
    return () => {
      gone = true;
      turn.current++;
      end?.();
    };
  }, [read]);
  return { journal, more: () => void read(next.current) };
}
