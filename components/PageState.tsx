import type { ReactNode } from 'react';
import { t, tn } from '@/utils/words';
import { fieldName } from './fields';
import { Icon, type IconName } from './Icon';

/** What stands between the page in front and a claim on the panel, or beside it. One sentence each, one button at most. */
export type PageState =
  | { kind: 'no-page' }
  | { kind: 'not-enabled'; host: string; portal?: string }
  | { kind: 'barred'; host: string }
  | { kind: 'other-frame'; host: string }
  | { kind: 'reading'; portal: string }
  | { kind: 'no-claim'; page: 'claim' | 'sign-in' | 'expired' | 'loading' | 'empty' | 'no-result' | 'too-large' | 'other' }
  | { kind: 'unreadable'; why: string }
  | { kind: 'not-found'; paths: string[] }
  | { kind: 'collapsed'; sections: string[] }
  | { kind: 'contradiction'; sentence: string }
  | { kind: 'unchanged' }
  | { kind: 'locked'; waiting: number }
  | { kind: 'not-saved'; why: string }
  | { kind: 'damaged'; sentence: string }
  | { kind: 'outdated'; sentence: string }
  | { kind: 'error'; what: string };

type Look = 'plain' | 'wait' | 'bad';

interface Said {
  icon: IconName;
  look: Look;
  title?: string;
  text: string;
  button?: string;
}

const NO_CLAIM: Record<Extract<PageState, { kind: 'no-claim' }>['page'], () => string> = {
  claim: () => t('page_no_claim'),
  'sign-in': () => t('page_sign_in'),
  expired: () => t('page_expired'),
  loading: () => t('page_loading'),
  empty: () => t('page_empty'),
  'no-result': () => t('page_no_result'),
  'too-large': () => t('page_too_large'),
  other: () => t('page_no_claim'),
};

function say(state: PageState): Said {
  switch (state.kind) {
    case 'no-page':
      return { icon: 'page', look: 'plain', text: t('state_no_page') };
    case 'not-enabled':
      return {
        icon: 'lock',
        look: 'plain',
        title: t('state_not_enabled_title', state.portal ?? state.host),
        text: t('state_not_enabled', state.host),
        button: t('enable_portal', state.portal ?? state.host),
      };
    case 'barred':
      return { icon: 'lock', look: 'plain', text: t('state_barred', state.host) };
    case 'other-frame':
      return { icon: 'ask', look: 'plain', text: t('state_other_frame', state.host), button: t('enable_portal', state.host) };
    case 'reading':
      return { icon: 'look', look: 'plain', text: t('state_reading', state.portal) };
    case 'no-claim':
      return { icon: 'page', look: 'plain', text: NO_CLAIM[state.page](), button: t('read_again') };
    case 'unreadable':
      return { icon: 'ask', look: 'wait', text: state.why, button: t('read_again') };
    case 'not-found':
      return { icon: 'ask', look: 'wait', text: t('state_not_found', state.paths.map(fieldName).join(', ')) };
    case 'collapsed':
      return { icon: 'ask', look: 'wait', text: t('state_collapsed', state.sections.join(', ')) };
    case 'contradiction':
      return { icon: 'ask', look: 'wait', text: state.sentence };
    case 'unchanged':
      return { icon: 'tick', look: 'plain', text: t('state_unchanged') };
    case 'outdated':
      return { icon: 'look', look: 'wait', text: state.sentence, button: t('reload_page') };
    case 'locked':
      return {
        icon: 'lock',
        look: 'plain',
        title: t('state_locked_title'),
        text: state.waiting > 0 ? tn('state_locked_waiting', state.waiting) : t('state_locked'),
        button: t('unlock'),
      };
    case 'not-saved':
      return { icon: 'cross', look: 'bad', title: t('state_not_saved_title'), text: state.why, button: t('save_again') };
    case 'damaged':
      return {
        icon: 'cross',
        look: 'bad',
        title: t('state_damaged_title'),
        text: state.sentence,
        button: t('open_recovery'),
      };
    case 'error':
      return { icon: 'cross', look: 'bad', title: t('state_error_title'), text: state.what, button: t('try_again') };
  }
}

/** Shows one state. `children` stands in the place of the button where more than a click is needed (the passphrase). */
export function PageStateNotice({ state, onAct, children }: { state: PageState; onAct?: () => void; children?: ReactNode }) {
  const said = say(state);
  return (
    <section className={`block state state-${said.look}`} aria-label={said.title ?? said.text}>
      <Icon name={said.icon} />
      <div className="stack">
        {said.title && <h2 className="state-title">{said.title}</h2>}
        <p>{said.text}</p>
        {children ??
          (said.button && onAct && (
            <div>
              <button type="button" className="button main" onClick={onAct}>
                {said.button}
              </button>
            </div>
          ))}
      </div>
    </section>
  );
}
