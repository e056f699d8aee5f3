import { useState } from 'react';
import { t } from '@/utils/words';

export interface ConfirmButtonProps {
  label: string;
  question: string;
  /** how the button looks before it is pressed */
  look?: string;
  onConfirm: () => void;
}

/** A button for what cannot be taken back: the first press asks, the second does it. */
export function ConfirmButton({ label, question, look = 'button danger', onConfirm }: ConfirmButtonProps) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" className={look} onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  return (
    <fieldset className="confirm">
      <legend>{question}</legend>
      <div className="bar">
        <button
          type="button"
          className="button danger"
          onClick={() => {
            setAsked(false);
            onConfirm();
          }}
        >
          {label}
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: the harmless answer is the one at hand */}
        <button type="button" className="button" autoFocus onClick={() => setAsked(false)}>
          {t('cancel')}
        </button>
      </div>
    </fieldset>
  );
}
