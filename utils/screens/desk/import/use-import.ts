import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '@/components/announce';
import type { WorklistField } from '@/utils/exchange/worklist/names/headers';
import { send } from '@/utils/messages/send';
import type { Settings } from '@/utils/settings/settings';
import { t, tn } from '@/utils/words';
import { openReader } from '../../reader';
import { keepLists } from '../keep';
import type { Choice, FileRead, Matched } from './conversation';
import { FileReading, type Imported, importAll, sourceOf } from './reading';

export type Phase =
  | { kind: 'reading'; share: number | undefined }
  | { kind: 'comparing'; read: FileRead }
  | { kind: 'preview'; read: FileRead; matched: Matched }
  | { kind: 'importing'; read: FileRead; matched: Matched; done: number }
  | { kind: 'done'; imported: Imported; failed?: string }
  | { kind: 'undoing' }
  | { kind: 'undone' }
  | { kind: 'failed'; why: string };

const sentenceOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : t('state_error_title');

const sameNames = (names: readonly string[], others: readonly string[]): boolean =>
  names.length === others.length && names.every((name, index) => name === others[index]);

/** The file's way from reading to undo. Every step can be left; nothing is written before `start`. */
export function useImport(file: File, settings: Settings) {
  const [phase, setPhase] = useState<Phase>({ kind: 'reading', share: undefined });
  const [settled, setSettled] = useState<ReadonlyMap<string, string>>(new Map());
  const [choices, setChoices] = useState<ReadonlyMap<number, WorklistField | null>>(new Map());
  const reading = useRef<FileReading>(undefined);
  const batch = useRef(crypto.randomUUID());
  const stop = useRef(false);
  const announce = useAnnounce();
  const lists = useRef(settings.lists);
  lists.current = settings.lists;
  const [begun, setBegun] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read anew when the clerk has said what a column holds, which `begun` counts
  useEffect(() => {
    let gone = false;
    const mine = new FileReading((share) => {
      if (!gone) setPhase((now) => (now.kind === 'reading' ? { kind: 'reading', share } : now));
    });
    reading.current = mine;
    const run = async (): Promise<void> => {
      setPhase({ kind: 'reading', share: undefined });
      let read = await mine.read(file, [...choices]);
      const names = read.columns.map(({ header }) => header);
      // What was said of a list with these very columns holds for this one too.
      const remembered = begun === 0 ? lists.current.find((list) => sameNames(list.names, names))?.choices : undefined;
      if (remembered && remembered.length > 0) {
        const kept = remembered as Choice[];
        setChoices(new Map(kept));
        read = await mine.read(file, kept);
      }
      if (gone) return;
      setPhase({ kind: 'comparing', read });
      setSettled(new Map());
      const matched = await mine.match(await openReader(), () => gone);
      if (matched && !gone) setPhase({ kind: 'preview', read, matched });
    };
    run().catch((error: unknown) => {
      if (gone) return;
      const why = sentenceOf(error);
      setPhase({ kind: 'failed', why: why === 'failed' || why === 'unreadable' ? t('import_unreadable') : why });
    });
    return () => {
      gone = true;
      stop.current = true;
      mine.close();
    };
  }, [file, begun]);

  // A half-written import is no harm, but nobody should leave it by accident.
  const importing = phase.kind === 'importing';
  useEffect(() => {
    if (!importing) return;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [importing]);

  const choose = (column: number, field: WorklistField | null): void => {
    setChoices((before) => new Map(before).set(column, field));
    setBegun((count) => count + 1);
  };

  /** Which claim of the log a doubtful one is; an empty key leaves it out. */
  const settle = async (where: string, key: string): Promise<void> => {
    const next = new Map(settled);
    if (key === '') next.delete(where);
    else next.set(where, key);
    setSettled(next);
    const importable = await reading.current?.settle([...next]);
    if (importable !== undefined)
      setPhase((now) => (now.kind === 'preview' ? { ...now, matched: { ...now.matched, importable } } : now));
  };

  const remember = ({ columns }: FileRead): void => {
    if (choices.size === 0) return;
    const names = columns.map(({ header }) => header.slice(0, 200));
    const others = settings.lists.filter((list) => !sameNames(list.names, names));
    keepLists([...others, { names, choices: [...choices] }].slice(-50));
  };

  const start = async (): Promise<void> => {
    if (phase.kind !== 'preview' || !reading.current) return;
    const { read, matched } = phase;
    stop.current = false;
    remember(read);
    setPhase({ kind: 'importing', read, matched, done: 0 });
    const result: Imported = { fresh: 0, changed: 0, same: 0, nameless: [], stopped: false };
    try {
      await importAll(
        {
          reading: reading.current,
          source: sourceOf(file.name, read.type),
          batch: batch.current,
          of: matched.importable,
          onProgress: (done) => setPhase({ kind: 'importing', read, matched, done }),
          stopped: () => stop.current,
        },
        result,
      );
      const claims = result.fresh + result.changed + result.same;
      if (claims > 0)
        await send('file-event', {
          id: crypto.randomUUID(),
          body: { kind: 'imported', source: sourceOf(file.name, read.type), claims },
        });
      setPhase({ kind: 'done', imported: result });
      announce(tn('import_done', claims));
    } catch (error) {
      setPhase({ kind: 'done', imported: { ...result, stopped: true }, failed: sentenceOf(error) });
    }
  };

  const undo = async (): Promise<void> => {
    setPhase({ kind: 'undoing' });
    try {
      await send('undo-batch', { id: crypto.randomUUID(), batch: batch.current }, 300_000);
      setPhase({ kind: 'undone' });
      announce(t('undone_done'));
    } catch (error) {
      setPhase({ kind: 'failed', why: sentenceOf(error) });
    }
  };

  return {
    phase,
    settled,
    settle: (where: string, key: string) => void settle(where, key),
    choose,
    start: () => void start(),
    stop: () => (stop.current = true),
    undo: () => void undo(),
  };
}
