import { t } from '@/utils/words';

/** How much is kept, place by place. */
export interface Kept {
  databases: number;
  rows: number;
  stored: number;
  memory: number;
  files: number;
  sites: number;
}

export interface Proof {
  before: Kept;
  after: Kept;
}

const PLACES = ['databases', 'rows', 'stored', 'memory', 'files', 'sites'] as const satisfies readonly (keyof Kept)[];
const placeWord = (place: keyof Kept): string =>
  ({
    databases: t('kept_databases'),
    rows: t('kept_rows'),
    stored: t('kept_stored'),
    memory: t('kept_memory'),
    files: t('kept_files'),
    sites: t('kept_sites'),
  })[place];

/** The proof as lines of text, for who has to show that a profile was cleared. */
export const proofText = ({ before, after }: Proof, at: string): string =>
  [t('deleted_at', at), ...PLACES.map((place) => t('deleted_line', placeWord(place), before[place], after[place])), ''].join(
    '\n',
  );

/** What was there and what is left, counted after the deletion. Nothing of the log is asked for again while this stands. */
export function DeletedProof({
  proof,
  at,
  onSave,
  onAnew,
}: {
  proof: Proof;
  at: string;
  onSave: () => void;
  onAnew: () => void;
}) {
  const { sites, ...places } = proof.after;
  const gone = Object.values(places).every((count) => count === 0);
  return (
    <section className="settings-form" aria-labelledby="deleted-title">
      <h2 id="deleted-title" className="section-title">
        {gone ? t('deleted_title') : t('deleted_not_all')}
      </h2>
      <p role="status">{t('deleted_at', at)}</p>
      <table className="proof numbers">
        <thead>
          <tr>
            <th scope="col">{t('kept_what')}</th>
            <th scope="col">{t('kept_before')}</th>
            <th scope="col">{t('kept_now')}</th>
          </tr>
        </thead>
        <tbody>
          {PLACES.map((place) => (
            <tr key={place}>
              <th scope="row">{placeWord(place)}</th>
              <td>{proof.before[place]}</td>
              <td>{proof.after[place]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sites > 0 && <p>{t('deleted_sites_left')}</p>}
      <p className="quiet">{t('deleted_not_ours')}</p>
      <div className="bar">
        <button type="button" className="button" onClick={onSave}>
          {t('deleted_save')}
        </button>
        <button type="button" className="button main" onClick={onAnew}>
          {t('deleted_anew')}
        </button>
      </div>
    </section>
  );
}
