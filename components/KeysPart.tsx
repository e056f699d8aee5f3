import { useEffect, useState } from 'react';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { Field } from './Field';
import { KEY_LETTERS, type KeyLetter, keymapOf, twice } from './keys';
import { SettingsForm } from './SettingsForm';

/** A key of the browser's for the extension: works everywhere, and is changed in the browser alone. */
export interface BrowserKey {
  what: string;
  /** `Alt+Shift+L`, or nothing where it has none */
  keys: string;
}

export interface KeysPartProps {
  value: Settings['keys'];
  onSave: (value: Settings['keys']) => Promise<void>;
  browserKeys: readonly BrowserKey[];
  /** opens the browser's own page of keys; absent where a program cannot */
  onBrowserKeys?: (() => void) | undefined;
}

/** What lies on a letter, in the panel, in a list and beside a letter. */
const meaningOf = (letter: KeyLetter): string =>
  ({
    n: t('copy_note'),
    c: t('log_call'),
    m: t('do_move'),
    d: t('do_done'),
    l: t('tab_letters'),
    o: t('more_actions'),
    a: t('more_assign'),
    j: t('key_down'),
    k: t('key_up_packet'),
    x: t('key_select'),
    w: t('key_word'),
    p: t('letter_print'),
    t: t('letter_copy'),
    s: t('letter_sent'),
    f: t('letter_fax_cover'),
    e: t('letter_email'),
  })[letter];

interface LetterFieldProps {
  letter: KeyLetter;
  at: string;
  twofold: boolean;
  onMove: (to: string) => void;
}

/** One letter: the next letter pressed in its field takes its place. */
function LetterField({ letter, at, twofold, onMove }: LetterFieldProps) {
  return (
    <Field name={meaningOf(letter)} wrong={twofold ? t('key_twice', at.toUpperCase()) : undefined}>
      {(control) => (
        <input
          {...control}
          type="text"
          className="key-input"
          autoComplete="off"
          spellCheck={false}
          value={at.toUpperCase()}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            const typed = event.target.value.toLowerCase().replace(at, '').at(-1) ?? '';
            if (/^[a-z]$/.test(typed)) onMove(typed);
          }}
        />
      )}
    </Field>
  );
}

function BrowserKeys({ browserKeys, onBrowserKeys }: Pick<KeysPartProps, 'browserKeys' | 'onBrowserKeys'>) {
  return (
    <section className="settings-form" aria-labelledby="browser-keys">
      <h2 id="browser-keys" className="section-title">
        {t('part_browser_keys')}
      </h2>
      <p className="quiet">{t('part_browser_keys_about')}</p>
      <dl className="facts">
        {browserKeys.map(({ what, keys }) => (
          <div className="fact" key={what}>
            <dt>{what}</dt>
            <dd>{keys === '' ? t('key_none') : <span className="key">{keys}</span>}</dd>
          </div>
        ))}
        <div className="fact">
          <dt>{t('palette')}</dt>
          <dd>
            <span className="key">Ctrl+K</span>
          </dd>
        </div>
        <div className="fact">
          <dt>{t('undo')}</dt>
          <dd>
            <span className="key">{t('undo_key')}</span>
          </dd>
        </div>
      </dl>
      {onBrowserKeys ? (
        <div className="bar">
          <button type="button" className="button" onClick={onBrowserKeys}>
            {t('browser_keys_change')}
          </button>
        </div>
      ) : (
        <p className="small quiet">{t('browser_keys_where')}</p>
      )}
    </section>
  );
}

/** Keys: on or off as a whole, each letter where the clerk wants it, and those that the browser keeps. */
export function KeysPart({ value, onSave, browserKeys, onBrowserKeys }: KeysPartProps) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (Object.keys(value.moved).length > 0) setShown(true);
  }, [value]);
  return (
    <>
      <SettingsForm
        title={t('part_keys')}
        about={t('part_keys_about')}
        value={value}
        onSave={onSave}
        wrong={({ moved }) => (twice(moved).length > 0 ? t('keys_twice') : undefined)}
      >
        {(draft, change) => {
          const { nameOf } = keymapOf(draft.moved);
          const doubled = twice(draft.moved);
          const move = (letter: KeyLetter, to: string): void => {
            const { [letter]: _before, ...rest } = draft.moved;
            change({ moved: to === letter ? rest : { ...rest, [letter]: to } });
          };
          return (
            <div className="stack wide">
              <label className="check">
                <input type="checkbox" checked={draft.single} onChange={(event) => change({ single: event.target.checked })} />
                {t('keys_single', nameOf('n'), nameOf('c'))}
              </label>
              <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
                <summary>{t('keys_move')}</summary>
                <div className="key-fields">
                  {KEY_LETTERS.map((letter) => {
                    const at = nameOf(letter).toLowerCase();
                    return (
                      <LetterField
                        key={letter}
                        letter={letter}
                        at={at}
                        twofold={doubled.includes(at)}
                        onMove={(to) => move(letter, to)}
                      />
                    );
                  })}
                </div>
                <div className="bar">
                  <button type="button" className="button" onClick={() => change({ moved: {} })}>
                    {t('keys_back')}
                  </button>
                </div>
              </details>
            </div>
          );
        }}
      </SettingsForm>
      <BrowserKeys browserKeys={browserKeys} onBrowserKeys={onBrowserKeys} />
    </>
  );
}
