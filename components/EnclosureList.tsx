import { useState } from 'react';
import { t, tn } from '@/utils/words';
import { TextField } from './Field';

export interface AttachedFile {
  name: string;
  size: number;
  /** why it cannot be joined; absent where it can */
  problem?: string | undefined;
}

export interface ListedPaper {
  title: string;
  /** false for a paper that the letter may take and does not yet */
  on: boolean;
  files: readonly AttachedFile[];
}

export interface EnclosureListProps {
  /** what goes along, in the order of its numbers, then what else may */
  papers: readonly ListedPaper[];
  /** what the payer takes, in a sentence */
  limits: string;
  /** what is wrong with all of them together */
  problem?: string | undefined;
  onTick: (paper: number, on: boolean) => void;
  /** one place up in the order */
  onUp: (paper: number) => void;
  onAddPaper: (title: string) => void;
  onAdd: (paper: number, files: File[]) => void;
  onRemove: (paper: number, file: number) => void;
}

const size = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

function Tick({ title, on, onTick }: { title: string; on: boolean; onTick: (on: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={(event) => onTick(event.target.checked)} />
      {title}
    </label>
  );
}

function AnotherPaper({ onAdd }: { onAdd: (title: string) => void }) {
  const [title, setTitle] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') onAdd(title.trim().replace(/\s+/g, ' ').slice(0, 300));
        setTitle('');
      }}
    >
      <TextField name={t('enclosure_own')} value={title} onChange={setTitle} />
      <div>
        <button type="submit" className="button" disabled={title.trim() === ''}>
          {t('enclosure_add')}
        </button>
      </div>
    </form>
  );
}

/** The numbered papers that go with the letter, each with its files; what cannot be joined says why at once. */
export function EnclosureList(props: EnclosureListProps) {
  const { papers, limits, problem, onTick, onUp, onAdd, onRemove } = props;
  const listed = papers.map((paper, at) => ({ ...paper, at }));
  const enclosed = listed.filter(({ on }) => on);
  const others = listed.filter(({ on }) => !on);
  return (
    <section className="block" aria-labelledby="enclosures">
      <h2 id="enclosures">{t('enclosures')}</h2>
      <ol className="numbered stack">
        {enclosed.map(({ title, files, at }, place) => (
          <li key={title}>
            <Tick title={title} on onTick={(on) => onTick(at, on)} />
            <ul>
              {files.map((file, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be added twice
                <li key={index} className="small">
                  {file.name} <span className="quiet numbers">{size(file.size)}</span>{' '}
                  <button type="button" className="link" onClick={() => onRemove(at, index)}>
                    {t('remove')} <span className="hidden">{file.name}</span>
                  </button>
                  {file.problem && <p className="wrong">{file.problem}</p>}
                </li>
              ))}
            </ul>
            <div className="bar">
              <label className="small file-choice">
                {files.length === 0 ? t('attach_file') : t('attach_more')} <span className="hidden">{title}</span>
                <input
                  type="file"
                  multiple
                  accept="application/pdf,image/png,image/jpeg"
                  onChange={(event) => {
                    onAdd(at, [...(event.target.files ?? [])]);
                    event.target.value = '';
                  }}
                />
              </label>
              {place > 0 && (
                <button type="button" className="link small" onClick={() => onUp(at)}>
                  {t('move_up')} <span className="hidden">{title}</span>
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <details>
          <summary>{tn('enclosures_others', others.length)}</summary>
          <ul className="stack">
            {others.map(({ title, at }) => (
              <li key={title}>
                <Tick title={title} on={false} onTick={(on) => onTick(at, on)} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <AnotherPaper onAdd={props.onAddPaper} />
      <p className="small quiet">{limits}</p>
      {problem && <p className="wrong">{problem}</p>}
      <p className="hidden">
        {tn(
          'files_attached',
          papers.reduce((sum, { files }) => sum + files.length, 0),
        )}
      </p>
    </section>
  );
}
