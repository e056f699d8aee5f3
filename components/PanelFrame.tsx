import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { t } from '@/utils/words';
import { Icon } from './Icon';

export type PanelTab = 'claim' | 'worklist' | 'letters';
const TABS: readonly PanelTab[] = ['claim', 'worklist', 'letters'];

export interface PanelFrameProps {
  /** "Availity · Aetna", or the product's name where no portal is in front */
  title: string;
  tab: PanelTab;
  /** claims that are due today or overdue */
  dueCount: number | undefined;
  locked: boolean;
  onTab: (tab: PanelTab) => void;
  onSearch: () => void;
  onLock: () => void;
  onDesk: () => void;
  onSettings: () => void;
  children: ReactNode;
}

/** What stays while everything else changes: where she is, the three tabs, search, lock. */
export function PanelFrame(props: PanelFrameProps) {
  const tabs = useRef<HTMLDivElement>(null);
  const words: Record<PanelTab, string> = {
    claim: t('tab_claim'),
    worklist: props.dueCount === undefined ? t('tab_worklist') : t('tab_worklist_n', props.dueCount),
    letters: t('tab_letters'),
  };
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = TABS[(TABS.indexOf(props.tab) + step + TABS.length) % TABS.length]!;
    props.onTab(to);
    tabs.current?.querySelector<HTMLElement>(`[data-tab="${to}"]`)?.focus();
  };
  return (
    <div className="panel">
      <header className="panel-head">
        <h1 className="where" title={props.title}>
          {props.title}
        </h1>
        <button
          type="button"
          className="button bare icon"
          onClick={props.onSearch}
          aria-label={t('search')}
          title={`${t('search')} (Ctrl K)`}
          aria-keyshortcuts="Control+K Meta+K"
        >
          <Icon name="search" />
        </button>
        <button
          type="button"
          className="button bare icon"
          onClick={props.onDesk}
          aria-label={t('open_desk')}
          title={t('open_desk')}
        >
          <Icon name="inbox" />
        </button>
        <button
          type="button"
          className="button bare icon"
          onClick={props.onSettings}
          aria-label={t('settings')}
          title={t('settings')}
        >
          <Icon name="gear" />
        </button>
        {!props.locked && (
          <button type="button" className="button bare icon" onClick={props.onLock} aria-label={t('lock')} title={t('lock')}>
            <Icon name="lock" />
          </button>
        )}
      </header>
      <main className="panel-main">
        <div role="tablist" aria-label={t('views')} className="tabs" ref={tabs} onKeyDown={walk}>
          {TABS.map((tab) => (
            <button
              type="button"
              role="tab"
              id={`tab-${tab}`}
              key={tab}
              data-tab={tab}
              aria-selected={props.tab === tab}
              aria-controls="view"
              tabIndex={props.tab === tab ? 0 : -1}
              onClick={() => props.onTab(tab)}
            >
              {words[tab]}
            </button>
          ))}
        </div>
        <div role="tabpanel" id="view" aria-labelledby={`tab-${props.tab}`} className="view">
          {props.children}
        </div>
      </main>
    </div>
  );
}
