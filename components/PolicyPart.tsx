import type { Policy, PolicyKey, PolicyReading } from '@/utils/settings/policy';
import { t, tn } from '@/utils/words';

const KEYS = {
  portals: () => t('policy_portals'),
  lockMinutes: () => t('policy_lock_minutes'),
  passphraseRequired: () => t('policy_passphrase_required'),
  passphraseLength: () => t('policy_passphrase_length'),
  retentionMonths: () => t('policy_retention'),
  allowExport: () => t('policy_export'),
  allowPrint: () => t('policy_print'),
  allowClipboard: () => t('policy_clipboard'),
  backupReminderDays: () => t('policy_backup'),
  auditViews: () => t('policy_audit_views'),
  letterTemplates: () => t('policy_letters'),
  hospital: () => t('policy_hospital'),
} as const satisfies Record<PolicyKey, () => string>;

const NAMES = Object.entries(KEYS) as [PolicyKey, () => string][];
const allowed = (yes: boolean): string => (yes ? t('policy_allowed') : t('policy_not_allowed'));

/** What a key's value means for her, in words; nothing where the policy does not set it. */
function meaning(policy: Policy, key: PolicyKey): string | undefined {
  if (policy[key] === undefined) return undefined;
  switch (key) {
    case 'portals':
      return policy.portals?.length ? policy.portals.join(', ') : t('policy_portals_none');
    case 'lockMinutes':
      return tn('policy_minutes', policy.lockMinutes ?? 0);
    case 'passphraseRequired':
      return policy.passphraseRequired ? t('yes') : t('no');
    case 'passphraseLength':
      return tn('policy_characters', policy.passphraseLength ?? 0);
    case 'retentionMonths':
      return tn('policy_months', policy.retentionMonths ?? 0);
    case 'allowExport':
    case 'allowPrint':
    case 'allowClipboard':
      return allowed(policy[key] ?? true);
    case 'backupReminderDays':
      return tn('policy_days', policy.backupReminderDays ?? 0);
    case 'auditViews':
      return policy.auditViews ? t('yes') : t('no');
    case 'letterTemplates':
      return tn('policy_items', policy.letterTemplates?.length ?? 0);
    case 'hospital':
      return Object.values(policy.hospital ?? {}).join(' · ');
  }
}

/** Every key of the policy with what is in force now; what was set wrong is named with what holds in its place. */
export function PolicyPart({ policy, wrong }: PolicyReading) {
  const set = NAMES.filter(([key]) => policy[key] !== undefined);
  return (
    <section className="settings-form" aria-labelledby="policy-title">
      <h2 id="policy-title" className="section-title">
        {t('policy_title')}
      </h2>
      <p className="quiet">{set.length === 0 && wrong.length === 0 ? t('policy_none') : t('policy_about')}</p>
      {wrong.length > 0 && (
        <div role="alert" className="stack">
          {wrong.map(({ key, what }) => (
            <p key={key} className="wrong">
              {t('policy_wrong', key, what)}
            </p>
          ))}
        </div>
      )}
      <table className="policy-table">
        <thead>
          <tr>
            <th scope="col">{t('policy_what')}</th>
            <th scope="col">{t('policy_in_force')}</th>
          </tr>
        </thead>
        <tbody>
          {NAMES.map(([key, name]) => {
            const words = meaning(policy, key);
            return (
              <tr key={key}>
                <th scope="row">
                  {name()} <span className="small quiet">{key}</span>
                </th>
                <td className={words === undefined ? 'quiet' : 'strong'}>
                  {words ?? t('policy_not_set')}
                  {wrong.some((one) => one.key === key) && (
                    <span className="small wrong"> {words ? t('policy_strictest') : t('policy_not_applied')}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
