import type { Contract } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { TextField } from './Field';
import { SettingsForm } from './SettingsForm';

export interface ContractsPartProps {
  value: readonly Contract[];
  /** what is understood of a contract's words, and what is not */
  understand: (terms: string) => { understood: readonly string[]; notUnderstood: readonly string[] };
  onSave: (value: Contract[]) => Promise<void>;
}

/** What of the contracts is not understood, each part with its payer and its line. */
const unclearIn = (contracts: readonly Contract[], understand: ContractsPartProps['understand']): string[] =>
  contracts.flatMap(({ payer, terms }) =>
    terms
      .split('\n')
      .flatMap((line, index) => understand(line).notUnderstood.map((part) => t('contract_place', payer, index + 1, part))),
  );

/** The hospital's own terms with its payers, in words; what is not understood is named and never guessed. */
export function ContractsPart({ value, understand, onSave }: ContractsPartProps) {
  return (
    <SettingsForm
      title={t('part_contracts')}
      about={t('part_contracts_about')}
      value={{ contracts: value as readonly Contract[] }}
      onSave={({ contracts }) => onSave([...contracts])}
      wrong={({ contracts }) => {
        if (contracts.some(({ payer, terms }) => payer.trim() === '' || terms.trim() === '')) return t('contract_empty');
        const unclear = unclearIn(contracts, understand);
        return unclear.length > 0 ? t('contract_unclear', unclear.join('; ')) : undefined;
      }}
    >
      {({ contracts }, change) => {
        const put = (index: number, part: Partial<Contract>): void =>
          change({ contracts: contracts.map((contract, at) => (at === index ? { ...contract, ...part } : contract)) });
        return (
          <div className="stack wide">
            {contracts.map((contract, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name while its payer is typed
              <fieldset key={index} className="stack">
                <legend className="hidden">{contract.payer || t('contract_new')}</legend>
                <TextField name={t('field_payer')} value={contract.payer} onChange={(payer) => put(index, { payer })} />
                <TextField
                  name={t('contract_terms')}
                  lines={3}
                  value={contract.terms}
                  hint={understand(contract.terms).understood.join(' · ') || t('contract_hint')}
                  onChange={(terms) => put(index, { terms })}
                />
                <div>
                  <button
                    type="button"
                    className="button"
                    onClick={() => change({ contracts: contracts.filter((_, at) => at !== index) })}
                  >
                    {t('remove')} <span className="hidden">{contract.payer}</span>
                  </button>
                </div>
              </fieldset>
            ))}
            <div>
              <button
                type="button"
                className="button"
                onClick={() => change({ contracts: [...contracts, { payer: '', terms: '' }] })}
              >
                {t('contract_add')}
              </button>
            </div>
          </div>
        );
      }}
    </SettingsForm>
  );
}
