import { t, tn } from '@/utils/words';

export interface AttachedFile {
  name: string;
  size: number;
  /** why it cannot be joined; absent where it can */
  problem?: string | undefined;
}

export interface EnclosureListProps {
  enclosures: readonly { title: string; files: readonly AttachedFile[] }[];
  /** what the payer takes, in a sentence */
  limits: string;
  /** what is wrong with all of them together */
  problem?: string | undefined;
  onAdd: (enclosure: number, files: File[]) => void;
  onRemove: (enclosure: number, file: number) => void;
}

const size = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The numbered papers that go with the letter, each with its files; what cannot be joined says why at once. */
export function EnclosureList({ enclosures, limits, problem, onAdd, onRemove }: EnclosureListProps) {
  return (
    <section className="block" aria-labelledby="enclosures">
      <h2 id="enclosures">{t('enclosures')}</h2>
      <ol className="numbered stack">
        {enclosures.map(({ title, files }, at) => (
          <li key={title}>
            <p>{title}</p>
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
          </li>
        ))}
      </ol>
      <p className="small quiet">{limits}</p>
      {problem && <p className="wrong">{problem}</p>}
      <p className="hidden">
        {tn(
          'files_attached',
          enclosures.reduce((sum, { files }) => sum + files.length, 0),
        )}
      </p>
    </section>
  );
}
