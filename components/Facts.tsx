import type { Case } from '@/utils/casework/case';
import { t } from '@/utils/words';
import { CopyValue } from './CopyValue';
import { factsOf, fieldName } from './fields';
import { useWaysOut } from './ways-out';

export interface FactsProps {
  theCase: Case;
  keys: boolean;
  /** name of the fact that was just copied */
  copied: string | undefined;
  onCopy: (name: string, text: string) => void;
  /** shows the place on the page; absent where the claim is not on screen */
  onShow?: ((path: string) => void) | undefined;
  onCorrect: (path: string) => void;
}

/** The facts, label left, value right; each copied by a click or its digit. Below them what was seen but not surely read. */
export function Facts({ theCase, copied, onCopy, onShow, onCorrect, ...props }: FactsProps) {
  const ways = useWaysOut();
  const keys = props.keys && ways.copy;
  const facts = factsOf(theCase.claim);
  const corrected = new Set(theCase.corrected);
  return (
    <section className="block" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <dl className="facts">
        {facts.map((fact, index) => (
          <div key={fact.path} className="fact">
            <dt>
              {keys && index < 9 && (
                <span className="digit" aria-hidden="true">
                  {index + 1}
                </span>
              )}
              {fact.name}
              {corrected.has(fact.path) && <span className="small quiet"> {t('corrected_by_hand')}</span>}
            </dt>
            <dd>
              <CopyValue
                name={fact.name}
                text={fact.text}
                copied={copied === fact.name}
                {...(keys && index < 9 ? { shortcut: String(index + 1) } : {})}
                onCopy={() => onCopy(fact.name, fact.copy)}
              />
            </dd>
          </div>
        ))}
      </dl>
      {theCase.doubtful.length > 0 && (
        <ul className="doubts">
          {theCase.doubtful.map((doubt) => (
            <li key={doubt.path}>
              <div className="spread">
                <span className="quiet">{fieldName(doubt.path)}</span>
                <span className="doubt numbers">{doubt.shown}</span>
              </div>
              <div className="small">
                {t('check')} {doubt.why}{' '}
                {onShow && (
                  <button type="button" className="link" onClick={() => onShow(doubt.path)}>
                    {t('show_on_page')}
                  </button>
                )}{' '}
                <button type="button" className="link" onClick={() => onCorrect(doubt.path)}>
                  {t('enter_value')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
