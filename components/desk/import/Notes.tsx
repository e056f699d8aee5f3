/** What of a file is no claim: what was not taken, and money that belongs to no claim. */
import { formatCents } from '@/utils/claim/money';
import type { OtherLevelStatus, Problem, ProviderAdjustment } from '@/utils/exchange/imported';
import { t, tn } from '@/utils/words';

export function Problems({ problems, count }: { problems: readonly Problem[]; count: number }) {
  return (
    <>
      <table className="plain">
        <caption className="hidden">{tn('import_problems', count)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import_where')}</th>
            <th scope="col">{t('import_what')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ where, what }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row may have the same fault twice
            <tr key={`${where} ${index}`}>
              <td>{where}</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > problems.length && <p className="quiet">{tn('import_more_problems', count - problems.length)}</p>}
    </>
  );
}

/** PLB: shown apart, for it is no claim's money. A positive amount lowers the payment. */
export function Adjustments({ adjustments }: { adjustments: readonly ProviderAdjustment[] }) {
  return (
    <table className="plain">
      <caption className="hidden">{t('import_adjustments')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field_provider')}</th>
          <th scope="col">{t('column_codes')}</th>
          <th scope="col">{t('import_reference')}</th>
          <th scope="col">{t('field_check')}</th>
          <th scope="col" className="end">
            {t('import_lowers')}
          </th>
        </tr>
      </thead>
      <tbody>
        {adjustments.map(({ provider, code, reference, checkNumber, amount }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two adjustments may be the same in everything
          <tr key={`${code} ${index}`}>
            <td>{provider}</td>
            <td>{code}</td>
            <td>{reference ?? t('not_shown')}</td>
            <td>{checkNumber ?? t('not_shown')}</td>
            <td className="end">{formatCents(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function OtherStatuses({ statuses }: { statuses: readonly OtherLevelStatus[] }) {
  return (
    <ul className="stack">
      {statuses.map(({ name, reasons, amount }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two statuses may be the same in everything
        <li key={`${name} ${index}`}>
          {[
            name ?? t('not_shown'),
            reasons
              .map(({ code, text }) => code ?? text)
              .filter(Boolean)
              .join(', '),
            amount === undefined ? '' : formatCents(amount),
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
