import type { Claim, ClaimStatus } from '@/utils/claim/claim';
import { CLAIM_STATUSES } from '@/utils/claim/words';
import type { Change } from '@/utils/exchange/match';
import { t } from '@/utils/words';
import { standingWord } from '../../claim-words';
import { fieldText } from '../../fields';
import { listFieldName } from './fields';

export interface PreviewLine {
  where: string;
  claim: Claim;
  changes: readonly Change[];
  why?: string;
  /** claims of the log that this one may be: the clerk chooses, or leaves it out */
  candidates?: readonly { key: string; claim: Claim }[];
}

const COLUMNS = ['patientAccountNumber', 'claimNumber', 'patientName', 'payer', 'serviceFrom', 'billed', 'status'] as const;

const statuses: ReadonlySet<string> = new Set<ClaimStatus>(CLAIM_STATUSES);
const isStatus = (value: unknown): value is ClaimStatus => typeof value === 'string' && statuses.has(value);
const valueText = (field: string, value: unknown): string =>
  field === 'status' && isStatus(value) ? standingWord(value) : fieldText(field, value);

const changeText = ({ field, was, is }: Change): string =>
  t('import_change', listFieldName(field), valueText(field, was), valueText(field, is));

/** The payer's words for the status say more than its class: where both changed, one line is enough. */
const worthSaying = (changes: readonly Change[]): Change[] =>
  changes.filter(({ field }) => field !== 'status' || !changes.some((change) => change.field === 'statusText'));

const nameOf = ({ claimNumber, patientAccountNumber, payer, serviceFrom, billed }: Claim): string =>
  [
    fieldText('claimNumber', claimNumber ?? patientAccountNumber),
    fieldText('payer', payer),
    fieldText('serviceFrom', serviceFrom),
    fieldText('billed', billed),
  ].join(' · ');

function Choose({ line, chosen, onChoose }: { line: PreviewLine; chosen: string; onChoose: (key: string) => void }) {
  return (
    <select
      className="choose"
      aria-label={t('import_which_claim', line.where)}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{t('import_leave_out')}</option>
      {(line.candidates ?? []).map(({ key, claim }) => (
        <option key={key} value={key}>
          {nameOf(claim)}
        </option>
      ))}
    </select>
  );
}

export interface PreviewTableProps {
  caption: string;
  lines: readonly PreviewLine[];
  /** for doubtful lines: place in the file → key of the claim that the clerk chose */
  settled?: ReadonlyMap<string, string>;
  onSettle?: (where: string, key: string) => void;
}

/** Claims as they were read, with what is new about each. */
export function PreviewTable({ caption, lines, settled, onSettle }: PreviewTableProps) {
  const withChanges = lines.some(({ changes, why }) => changes.length > 0 || why !== undefined);
  const withPlace = lines.some(({ where }) => where !== '');
  return (
    <div className="scroll-x">
      <table className="plain">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {withPlace && <th scope="col">{t('import_where')}</th>}
            {COLUMNS.map((field) => (
              <th scope="col" key={field} className={field === 'billed' ? 'end' : undefined}>
                {listFieldName(field === 'status' ? 'statusText' : field)}
              </th>
            ))}
            {withChanges && <th scope="col">{t('import_changes')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ where, claim, changes, why, candidates }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows of a file may be the same in everything
            <tr key={`${where} ${index}`}>
              {withPlace && <td className="quiet">{where}</td>}
              {COLUMNS.map((field) => (
                <td key={field} className={field === 'billed' ? 'end' : undefined}>
                  {field === 'status'
                    ? (claim.statusText ?? (claim.status ? standingWord(claim.status) : t('not_shown')))
                    : fieldText(field, claim[field])}
                </td>
              ))}
              {withChanges && (
                <td>
                  {why}
                  {candidates && onSettle && (
                    <Choose line={lines[index]!} chosen={settled?.get(where) ?? ''} onChoose={(key) => onSettle(where, key)} />
                  )}
                  {worthSaying(changes).map((change) => (
                    <div key={change.field}>{changeText(change)}</div>
                  ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
