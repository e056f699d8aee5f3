import { lazy, Suspense, useEffect, useState } from 'react';
import { DoneBar } from '@/components/DoneBar';
import { PageStateNotice } from '@/components/PageState';
import { PanelFrame, type PanelTab } from '@/components/PanelFrame';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { today } from '@/utils/clock';
import type { Counts } from '@/utils/log/record';
import { send } from '@/utils/messages/send';
import { t } from '@/utils/words';
import { ClaimTab, useCase } from './ClaimTab';
import { Locked } from './Locked';
import { useLog } from './use-log';
import { useSettings } from './use-settings';
import { useSourceName } from './use-source-name';
import { useFrontTab, useTabState } from './use-tab';
import { useWriter } from './use-writer';

// Letters and the worklist come when they are opened, not with the first paint.
const LettersTab = lazy(async () => ({ default: (await import('./LettersTab')).LettersTab }));
const WorklistTab = lazy(async () => ({ default: (await import('./WorklistTab')).WorklistTab }));

/** Open claims that are due by today, those without a date among them: none of them may be forgotten. */
const dueNow = (counts: Counts, day: CalendarDate): number =>
  Object.entries(counts.byDue).reduce((sum, [due, count]) => (due === 'none' || due <= day ? sum + count : sum), 0);

/** The panel: follows the tab in front, shows its claim, the worklist and the letters. */
export function Panel() {
  const tabId = useFrontTab();
  const { state: tab, problem, refresh } = useTabState(tabId);
  const settings = useSettings();
  const sourceName = useSourceName();
  const writer = useWriter();
  const [view, setView] = useState<PanelTab>('claim');
  const [opened, setOpened] = useState<string>();
  const [letterFor, setLetterFor] = useState<string>();

  // Another claim on screen takes the place of one that was opened before.
  const onScreen = tab?.claims.join(' ') ?? '';
  useEffect(() => {
    if (onScreen.trim() !== '') setOpened(undefined);
  }, [onScreen]);

  const shownClaim =
    opened ?? (tab?.claims.filter((key) => key !== '').length === 1 ? tab.claims.find((key) => key !== '') : undefined);
  const { value: letterCase } = useCase(view === 'letters' ? letterFor : undefined);
  const { value: shownCase } = useCase(shownClaim);
  const { value: vault } = useLog('vault', (log) => log.vaultState());
  const { value: health } = useLog('health', (log) => log.health());
  const locked = vault === 'locked';
  const { value: due } = useLog('due', async (log) => dueNow(await log.counts(), today()));

  const open = (key: string | undefined): void => {
    setOpened(key);
    setView('claim');
    writer.clear();
  };
  const portal = tab?.enabled ? (tab.portal === undefined ? tab.host : sourceName(tab.portal)) : undefined;
  const payer = shownCase?.record.claim.payer;
  const title = [opened === undefined ? portal : undefined, payer === portal ? undefined : payer].filter(Boolean).join(' · ');
  return (
    <PanelFrame
      title={title || t('extension_name')}
      tab={view}
      dueCount={locked ? undefined : due}
      locked={vault !== 'open'}
      onTab={(next) => {
        // A letter stays with its claim, whatever the tab in front shows next.
        if (next === 'letters') setLetterFor(shownClaim);
        setView(next);
      }}
      onSearch={() => setView('worklist')}
      onLock={() => void send('lock', {})}
      onDesk={() => window.open('desk.html')}
      onSettings={() => window.open('options.html')}
    >
      {problem && <PageStateNotice state={{ kind: 'error', what: problem }} onAct={refresh} />}
      {locked && <Locked />}
      {health && health.state !== 'well' && health.state !== 'repaired' && (
        <PageStateNotice state={{ kind: 'damaged', sentence: health.sentence }} onAct={() => window.open('options.html#log')} />
      )}
      {!locked && view === 'claim' && (
        <ClaimTab
          tab={tab}
          settings={settings}
          sourceName={sourceName}
          opened={opened}
          onOpen={open}
          onRefresh={refresh}
          onLetters={(claim) => {
            setLetterFor(claim);
            setView('letters');
          }}
          writer={writer}
        />
      )}
      <Suspense fallback={null}>
        {!locked && view === 'letters' && letterFor === undefined && <p className="block">{t('letters_no_claim')}</p>}
        {!locked && view === 'letters' && letterCase && settings && (
          <LettersTab
            key={letterCase.record.key}
            loaded={letterCase}
            settings={settings}
            writer={writer}
            onSent={() => open(letterCase.record.key)}
          />
        )}
        {!locked && view === 'worklist' && settings && (
          <WorklistTab settings={settings} writer={writer} onOpen={open} onDesk={() => window.open('desk.html')} />
        )}
      </Suspense>
      {!locked && writer.done && (
        <DoneBar
          text={writer.done.text}
          onUndo={writer.done.entries.length > 0 ? () => void writer.undo(writer.done!.entries) : undefined}
          onClose={writer.clear}
        />
      )}
    </PanelFrame>
  );
}
