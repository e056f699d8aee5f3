import type { ReactNode } from 'react';
import { t } from '@/utils/words';
import { Icon } from '../Icon';

export const SECTIONS = ['worklist', 'import', 'reports', 'log', 'export'] as const;
export type Section = (typeof SECTIONS)[number];

export const sectionWord = (section: Section): string =>
  ({
    worklist: t('tab_worklist'),
    import: t('desk_import'),
    reports: t('desk_reports'),
    log: t('desk_log'),
    export: t('desk_export'),
  })[section];

export interface DeskFrameProps {
  section: Section;
  /** the clerk's name, where she has given it */
  clerk: string;
  canLock: boolean;
  onLock: () => void;
  onSettings: () => void;
  children: ReactNode;
  /** what stays below whatever is scrolled */
  below: ReactNode;
}

/** What stays on the full page: the sections as links (each has an address of its own), who works here, lock. */
export function DeskFrame({ section, clerk, canLock, onLock, onSettings, children, below }: DeskFrameProps) {
  return (
    <div className="desk">
      <header className="desk-head">
        <button type="button" className="button skip" onClick={() => document.getElementById('main')?.focus()}>
          {t('desk_skip')}
        </button>
        <span className="desk-name">{t('extension_name')}</span>
        <nav aria-label={t('desk_sections')}>
          <ul className="desk-nav">
            {SECTIONS.map((each) => (
              <li key={each}>
                <a href={`#${each}`} aria-current={each === section ? 'page' : undefined}>
                  {sectionWord(each)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <span className="desk-clerk quiet">{clerk}</span>
        <button type="button" className="button bare icon" onClick={onSettings} aria-label={t('settings')} title={t('settings')}>
          <Icon name="gear" />
        </button>
        {canLock && (
          <button type="button" className="button bare icon" onClick={onLock} aria-label={t('lock')} title={t('lock')}>
            <Icon name="lock" />
          </button>
        )}
      </header>
      <main id="main" className="desk-main" tabIndex={-1}>
        <h1 className="hidden">{sectionWord(section)}</h1>
        {children}
      </main>
      <footer>{below}</footer>
    </div>
  );
}
