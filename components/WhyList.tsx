import { formatCents } from '@/utils/claim/money';
import type { Decision, ExplainedReason } from '@/utils/followup/decision';
import { t } from '@/utils/words';

/** `CO-197 · "Precert/auth absent"`: the code and the payer's own words. */
function payersWords({ reason, note }: ExplainedReason): string {
  const code = [reason.group, reason.code].filter(Boolean).join('-');
  return [code, reason.text ? `“${reason.text}”` : '', note ?? ''].filter(Boolean).join(' · ');
}

function Reason({ explained }: { explained: ExplainedReason }) {
  const small = payersWords(explained);
  const { amount } = explained.reason;
  return (
    <li className={explained.denial ? 'reason' : 'reason quiet'}>
      <div className="spread">
        <span className={explained.denial ? 'strong' : undefined}>{explained.words}</span>
        {amount !== undefined && <span className="money">{formatCents(amount)}</span>}
      </div>
      {small && <div className="small quiet numbers">{small}</div>}
    </li>
  );
}

/** Why it was not paid: denials first, what is no denial set apart below. */
export function WhyList({ decision }: { decision: Decision }) {
  const denials = decision.reasons.filter((reason) => reason.denial);
  const others = decision.reasons.filter((reason) => !reason.denial);
  if (decision.reasons.length === 0 && !decision.headline) return null;
  return (
    <section className="block" aria-labelledby="why">
      <h2 id="why">{t('why')}</h2>
      {denials.length === 0 && decision.headline && <p>{decision.headline}</p>}
      <ul className="reasons">
        {denials.map((explained, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim may state the same reason twice
          <Reason key={index} explained={explained} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <p className="hidden">{t('no_denial')}</p>
          <ul className="reasons apart">
            {others.map((explained, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a claim may state the same reason twice
              <Reason key={index} explained={explained} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
