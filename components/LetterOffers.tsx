import { useEffect, useRef } from 'react';
import { t, tn } from '@/utils/words';

/** A letter that could be written, and why; of a closed one, why not. */
export interface Offer {
  id: string;
  title: string;
  why: string;
}

export interface LetterOffersProps {
  fitting: readonly Offer[];
  others: readonly Offer[];
  closed: readonly Offer[];
  onPick: (id: string) => void;
}

function Choice({ offer, onPick }: { offer: Offer; onPick: (id: string) => void }) {
  return (
    <li>
      <button type="button" className="row letter-row" onClick={() => onPick(offer.id)}>
        <span className="row-main">
          <span className="strong">{offer.title}</span>
          <span className="small quiet">{offer.why}</span>
        </span>
      </button>
    </li>
  );
}

/** The two or three letters that fit, then the rest, closed ones last with the reason. */
export function LetterOffers({ fitting, others, closed, onPick }: LetterOffersProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Enter takes the best one: three keys from "denied" to a letter.
    section.current?.querySelector<HTMLElement>('.letter-row')?.focus();
  }, []);
  return (
    <section ref={section} className="block" aria-labelledby="letters">
      <h2 id="letters">{t('letters_fitting')}</h2>
      {fitting.length === 0 && <p>{t('letters_none_fit')}</p>}
      <ul className="rows">
        {fitting.map((offer) => (
          <Choice key={offer.id} offer={offer} onPick={onPick} />
        ))}
      </ul>
      <details>
        <summary>{tn('letters_others', others.length)}</summary>
        <ul className="rows">
          {others.map((offer) => (
            <Choice key={offer.id} offer={offer} onPick={onPick} />
          ))}
        </ul>
      </details>
      {closed.length > 0 && (
        <details>
          <summary>{tn('letters_closed', closed.length)}</summary>
          <ul className="stack">
            {closed.map((offer) => (
              <li key={offer.id} className="quiet">
                <p>{offer.title}</p>
                <p className="small">{offer.why}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
