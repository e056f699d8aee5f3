import { standingWord } from '@/components/claim-words';
import { fieldText } from '@/components/fields';
import { standingOf } from '@/utils/casework/look';
import { t, tn } from '@/utils/words';
import { useLog } from '../../use-log';

const SHOWN = 200;

/** The claims behind a number. */
export function DrillList(props: { title: string; keys: readonly string[]; onOpen: (key: string) => void; onClose: () => void }) {
  const { title, keys, onOpen, onClose } = props;
  const first = keys.slice(0, SHOWN);
  const { value: claims } = useLog(`drill ${title} ${first.join(' ')}`, async (log) =>
    (await Promise.all(first.map((key) => log.claim(key)))).filter((record) => record !== undefined),
  );
  return (
    <section className="stack no-print" aria-label={title}>
      <div className="bar">
        <h3>
          {title} <span className="quiet numbers">{tn('claims_count', keys.length)}</span>
        </h3>
        <button type="button" className="button bare" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      {claims && (
        <div className="scroll-x">
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('field_patient')}</th>
                <th scope="col">{t('field_claim_number')}</th>
                <th scope="col">{t('field_payer')}</th>
                <th scope="col">{t('field_service')}</th>
                <th scope="col">{t('field_status')}</th>
                <th scope="col" className="end">
                  {t('field_billed')}
                </th>
              </tr>
            </thead>
            <tbody>
              {claims.map(({ key, claim }) => (
                <tr key={key}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => onOpen(key)}>
                      {claim.patientName ?? claim.patientAccountNumber ?? t('not_shown')}
                    </button>
                  </th>
                  <td>{fieldText('claimNumber', claim.claimNumber)}</td>
                  <td>{fieldText('payer', claim.payer)}</td>
                  <td>{fieldText('serviceFrom', claim.serviceFrom)}</td>
                  <td>{standingWord(standingOf(claim))}</td>
                  <td className="end">{fieldText('billed', claim.billed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {keys.length > SHOWN && <p className="quiet">{t('import_first_rows', SHOWN)}</p>}
    </section>
  );
}
