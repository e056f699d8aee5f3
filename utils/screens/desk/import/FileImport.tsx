import { Fold } from '@/components/desk/Fold';
import { ColumnsTable } from '@/components/desk/import/ColumnsTable';
import { Adjustments, OtherStatuses, Problems } from '@/components/desk/import/Notes';
import { PreviewTable } from '@/components/desk/import/PreviewTable';
import { Progress } from '@/components/desk/Progress';
import { PageStateNotice } from '@/components/PageState';
import type { FileKind } from '@/utils/exchange/imported';
import type { Settings } from '@/utils/settings/settings';
import { t, tn } from '@/utils/words';
import { type FileRead, HEAPS, type Heap, type Matched } from './conversation';
import type { Imported } from './reading';
import { useImport } from './use-import';

export interface FileImportProps {
  file: File;
  settings: Settings;
  /** the words for what follows when this file is done or left */
  next: string;
  onLeave: () => void;
}

const kindWord = (kind: FileKind): string =>
  ({
    '835': t('file_835'),
    '277': t('file_277'),
    '277CA': t('file_277ca'),
    csv: t('file_csv'),
    xlsx: t('file_xlsx'),
    fhir: t('file_fhir'),
    unknown: t('file_unknown'),
  })[kind];

const heapWord = (heap: Heap, count: number): string =>
  ({
    fresh: tn('heap_fresh', count),
    changed: tn('heap_changed', count),
    unchanged: tn('heap_unchanged', count),
    doubtful: tn('heap_doubtful', count),
    nameless: tn('heap_nameless', count),
    gone: tn('heap_gone', count),
  })[heap];

/** So many notes are read at a glance: they stand open. */
const FEW = 20;
/** Places named in a sentence. */
const PLACES = 50;

const isList = (kind: FileKind): boolean => kind === 'csv' || kind === 'xlsx';

interface FoundProps {
  read: FileRead;
  matched: Matched;
  settled: ReadonlyMap<string, string>;
  onSettle: (where: string, key: string) => void;
}

function Found({ read, matched, settled, onSettle }: FoundProps) {
  const heaps = HEAPS.filter((heap) => matched.counts[heap] > 0 && (heap !== 'gone' || isList(read.type)));
  return (
    <>
      {heaps.map((heap) => {
        const [count, lines] = [matched.counts[heap], matched.rows[heap]];
        return (
          <Fold key={heap} open={heap === 'changed' || heap === 'doubtful' || heaps.length === 1} title={heapWord(heap, count)}>
            {heap === 'gone' && <p className="quiet">{t('import_gone_about')}</p>}
            <PreviewTable caption={heapWord(heap, count)} lines={lines} settled={settled} onSettle={onSettle} />
            {count > lines.length && <p className="quiet">{t('import_first_rows', lines.length)}</p>}
          </Fold>
        );
      })}
    </>
  );
}

function Outcome({ imported, failed }: { imported: Imported; failed: string | undefined }) {
  const { fresh, changed, same, nameless, stopped } = imported;
  return (
    <>
      {failed !== undefined && <PageStateNotice state={{ kind: 'error', what: failed }} />}
      <p className="stake">{tn('import_done', fresh + changed + same)}</p>
      <p>{t('import_done_of', fresh, changed, same)}</p>
      {nameless.length > 0 && (
        <p>
          {tn('import_nameless', nameless.length)} {nameless.slice(0, PLACES).join(', ')}
          {nameless.length > PLACES && ' …'}
        </p>
      )}
      {stopped && <p>{t('import_stopped')}</p>}
    </>
  );
}

/** One file: what it is, what would change, then the import, then the way back. */
export function FileImport({ file, settings, next, onLeave }: FileImportProps) {
  const { phase, settled, settle, choose, start, stop, undo } = useImport(file, settings);
  const read = 'read' in phase ? phase.read : undefined;
  const leave = (
    <button type="button" className="button" onClick={onLeave}>
      {next}
    </button>
  );
  return (
    <article className="stack wide" aria-label={file.name}>
      <header>
        <h2 className="form-title">{file.name}</h2>
        {read && (
          <p className="quiet">
            {kindWord(read.type)} · {tn('claims_count', read.claims)}
            {read.problemCount > 0 && ` · ${tn('import_problems', read.problemCount)}`}
          </p>
        )}
      </header>
      {phase.kind === 'reading' && <Progress label={t('import_reading')} share={phase.share} onCancel={onLeave} />}
      {phase.kind === 'comparing' && <Progress label={t('import_comparing')} onCancel={onLeave} />}
      {phase.kind === 'failed' && (
        <>
          <PageStateNotice state={{ kind: 'error', what: phase.why }} />
          <div className="bar">{leave}</div>
        </>
      )}
      {phase.kind === 'preview' && (
        <div className="bar">
          {phase.matched.importable > 0 && (
            <button type="button" className="button main" onClick={start}>
              {tn('import_start', phase.matched.importable)}
            </button>
          )}
          {leave}
          <span className="quiet">{t('import_nothing_written')}</span>
        </div>
      )}
      {phase.kind === 'importing' && (
        <Progress
          label={t('import_writing', phase.done, phase.matched.importable)}
          share={phase.done / Math.max(1, phase.matched.importable)}
          onCancel={stop}
        />
      )}
      {phase.kind === 'done' && (
        <>
          <Outcome imported={phase.imported} failed={phase.failed} />
          <div className="bar">
            <button type="button" className="button" onClick={undo}>
              {t('import_undo')}
            </button>
            {leave}
          </div>
        </>
      )}
      {phase.kind === 'undoing' && <Progress label={t('import_undoing')} />}
      {phase.kind === 'undone' && (
        <>
          <p>{t('import_undone')}</p>
          <div className="bar">{leave}</div>
        </>
      )}
      {phase.kind === 'preview' && read && read.claims > 0 && (
        <Found read={read} matched={phase.matched} settled={settled} onSettle={settle} />
      )}
      {(phase.kind === 'preview' || phase.kind === 'comparing') && read && (
        <>
          {read.proofs > 0 && <p>{tn('import_proofs', read.proofs)}</p>}
          {phase.kind === 'preview' && phase.matched.clocks > 0 && <p>{tn('import_clocks', phase.matched.clocks)}</p>}
          {read.problemCount > 0 && (
            <Fold open={read.claims === 0 || read.problemCount <= FEW} title={tn('import_problems', read.problemCount)}>
              <Problems problems={read.problems} count={read.problemCount} />
            </Fold>
          )}
          {read.adjustments.length > 0 && (
            <Fold open title={t('import_adjustments')}>
              <p className="quiet">{t('import_adjustments_about')}</p>
              <Adjustments adjustments={read.adjustments} />
            </Fold>
          )}
          {read.otherStatuses.length > 0 && (
            <Fold title={t('import_other_statuses')}>
              <OtherStatuses statuses={read.otherStatuses} />
            </Fold>
          )}
          {read.columns.length > 0 && (
            <Fold open={read.claims === 0} title={tn('import_columns_of', read.columns.length)}>
              <p className="quiet">{t('import_columns_about')}</p>
              <ColumnsTable columns={read.columns} busy={phase.kind === 'comparing'} onChoose={choose} />
            </Fold>
          )}
        </>
      )}
    </article>
  );
}
