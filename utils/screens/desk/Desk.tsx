import { useEffect } from 'react';
import { DeskFrame, sectionWord } from '@/components/desk/DeskFrame';
import { PageStateNotice } from '@/components/PageState';
import { t } from '@/utils/words';
import { useLog } from '../use-log';
import { useSettings } from '../use-settings';
import { useSection } from './use-section';

/** The full page: what does not fit beside a portal. */
export function Desk() {
  const section = useSection();
  const settings = useSettings();
  const { value: vault } = useLog('vault', (log) => log.vaultState());
  useEffect(() => {
    document.title = `${sectionWord(section)} · ${t('extension_name')}`;
  }, [section]);
  return (
    <DeskFrame
      section={section}
      clerk={settings?.clerk.name ?? ''}
      canLock={vault === 'open'}
      onLock={() => undefined}
      onSettings={() => window.open('options.html')}
    >
      {vault === 'locked' && <PageStateNotice state={{ kind: 'locked', waiting: 0 }} />}
    </DeskFrame>
  );
}
