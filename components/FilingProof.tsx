import { FILING_EVIDENCE, type FilingEvidence, type FilingProof as Proof, paperName } from '@/utils/letters/filing-proof';
import { t } from '@/utils/words';
import { ChoiceField, TextField } from './Field';

export interface FilingProofProps {
  evidence: readonly FilingEvidence[];
  proof: Proof;
  onChange: (evidence: readonly FilingEvidence[]) => void;
}

/** What a 277CA says of the claim; for other papers nothing is asked. */
const answers = () =>
  [
    ['', t('choose')],
    ['accepted', t('proof_277_accepted')],
    ['rejected', t('proof_277_rejected')],
  ] as const;

const KINDS = FILING_EVIDENCE.map((kind) => [kind, paperName(kind)] as const);

const verdictWord = (verdict: Proof['judged'][number]['verdict']): string =>
  ({
    accepted: t('proof_accepted'),
    sometimes: t('proof_sometimes'),
    refused: t('proof_refused'),
    'too-late': t('proof_too_late'),
    incomplete: t('proof_incomplete'),
  })[verdict];

/** The papers that show the claim was filed in time, each judged as payers judge it; without a good one a warning. */
export function FilingProof({ evidence, proof, onChange }: FilingProofProps) {
  const put = (index: number, part: Partial<FilingEvidence>): void =>
    onChange(
      evidence.map((paper, at) => {
        if (at !== index) return paper;
        const changed: Record<string, unknown> = { ...paper, ...part };
        // An emptied field is not known: it has no key.
        const kept = Object.entries(changed).filter(([, value]) => value !== undefined && value !== '');
        return Object.fromEntries(kept) as FilingEvidence;
      }),
    );
  return (
    <section className="block stack" aria-labelledby="filing-proof">
      <h2 id="filing-proof">{t('proof_title')}</h2>
      {proof.warning ? <p className="wrong">{proof.warning}</p> : <p className="tone-good">{t('proof_stands')}</p>}
      {evidence.map((paper, index) => {
        const judged = proof.judged[index];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two papers may be alike while they are typed
          <fieldset key={index} className="stack">
            <legend className="hidden">{paperName(paper.kind)}</legend>
            <ChoiceField name={t('proof_paper')} value={paper.kind} options={KINDS} onChange={(kind) => put(index, { kind })} />
            <div className="pair">
              <TextField
                name={t('proof_date')}
                type="date"
                value={paper.date ?? ''}
                onChange={(date) => put(index, { date: date as FilingEvidence['date'] })}
              />
              {paper.kind === '277CA' && (
                <ChoiceField
                  name={t('proof_answer')}
                  value={paper.answer ?? ''}
                  options={answers()}
                  onChange={(answer) => put(index, { answer: answer === '' ? undefined : answer })}
                />
              )}
            </div>
            <TextField
              name={t('proof_reference')}
              value={paper.reference ?? ''}
              onChange={(reference) => put(index, { reference })}
            />
            {judged && (
              <p className="small">
                <span className={judged.verdict === 'accepted' ? 'tone-good' : 'wrong'}>{verdictWord(judged.verdict)}</span>{' '}
                <span className="quiet">{judged.why}</span>
              </p>
            )}
            <div>
              <button type="button" className="link small" onClick={() => onChange(evidence.filter((_, at) => at !== index))}>
                {t('remove')} <span className="hidden">{paperName(paper.kind)}</span>
              </button>
            </div>
          </fieldset>
        );
      })}
      <div>
        <button type="button" className="button" onClick={() => onChange([...evidence, { kind: '277CA' }])}>
          {t('proof_add')}
        </button>
      </div>
    </section>
  );
}
