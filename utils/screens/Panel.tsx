import { useEffect, useState } from 'react';
import { DoneBar } from '@/components/DoneBar';
import { PageStateNotice } from '@/components/PageState';
import { PanelFrame, type PanelTab } from '@/components/PanelFrame';
import { t } from '@/utils/words';
import { ClaimTab } from './ClaimTab';
import { useSettings } from './use-settings';
import { useSourceName } from './use-source-name';
import { useFrontTab, useTabState } from './use-tab';
import { useWriter } from './use-writer';

/** The panel: follows the tab in front, shows its claim, the worklist and the letters. */
export function Panel() {
  const tabId = useFrontTab();
  const { state: tab, problem, refresh } = useTabState(tabId);
  const settings = useSettings();
  const sourceName = useSourceName();
  const writer = useWriter();
  const [view, setView] = useState<PanelTab>('claim');
  const [opened, setOpened] = useState<string>();

  // Another claim on screen takes the place of one that was opened before.
  const onScreen = tab?.claims.join(' ') ?? '';
  useEffect(() => {
    if (onScreen.trim() !== '') setOpened(undefined);
  }, [onScreen]);

  const open = (key: string | undefined): void => {
    setOpened(key);
    setView('claim');
  };
  const title =
    tab?.enabled && tab.host !== undefined ? (tab.portal === undefined ? tab.host : sourceName(tab.portal)) : t('extension_name');
  return (
    <PanelFrame
      title={title}
      tab={view}
      dueCount={undefined}
      locked={false}
      onTab={setView}
      onSearch={() => setView('worklist')}
      onLock={() => {}}
      onDesk={() => window.open('desk.html')}
      onSettings={() => window.open('options.html')}
    >
      {problem && <PageStateNotice state={{ kind: 'error', what: problem }} onAct={refresh} />}
      {view === 'claim' && (
        <ClaimTab
          tab={tab}
          settings={settings}
          sourceName={sourceName}
          opened={opened}
          onOpen={open}
          onRefresh={refresh}
          onLetters={() => setView('letters')}
          writer={writer}
        />
      )}
      {writer.done && (
        <DoneBar
          text={writer.done.text}
          onUndo={writer.done.entries.length > 0 ? () => void writer.undo(writer.done!.entries) : undefined}
          onClose={writer.clear}
        />
      )}
    </PanelFrame>
  );
}
