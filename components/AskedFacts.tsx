import type { Claim } from '@/utils/claim/claim';
import type { AskedFact } from '@/utils/followup/asked';
import { t } from '@/utils/words';
import { ChoiceField } from './Field';
import { FACT_CHOICES } from './fact-choices';
import { fieldName } from './fields';

export interface AskedFactsProps {
  asks: readonly AskedFact[];
  /** one choice is the answer; it is written at once */
  onAnswer: (path: AskedFact, value: NonNullable<Claim[AskedFact]>) => void;
}

/** What the payer's rule depends on and no page has shown: one choice each. */
export function AskedFacts({ asks, onAnswer }: AskedFactsProps) {
  if (asks.length === 0) return null;
  return (
    <section className="block" aria-labelledby="asked">
      <h2 id="asked">{t('asked_title')}</h2>
      <p className="small quiet">{t('asked_about')}</p>
      <div className="stack">
        {asks.map((fact) => (
          <ChoiceField
            key={fact}
            name={fieldName(fact)}
            value=""
            options={[['', t('choose')] as const, ...FACT_CHOICES[fact].map(([value, word]) => [value, t(word)] as const)]}
            onChange={(value) => {
              if (value !== '') onAnswer(fact, value);
            }}
          />
        ))}
      </div>
    </section>
  );
}
