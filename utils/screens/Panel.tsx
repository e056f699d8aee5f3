import { lazy, Suspense, useEffect, useState } from 'react';
import { DoneBar } from '@/components/DoneBar';
import { PageStateNotice } from '@/components/PageState';
import { PanelFrame, type PanelTab } from '@/components/PanelFrame';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { today } from '@/utils/clock';
import type { Counts } from '@/utils/log/record';
import { send } from '@/utils/messages/send';
import { t, tn } from '@/utils/words';
import type { FormKind } from './ClaimForms';
import { ClaimTab, useCase } from './ClaimTab';
import { InForceProvider } from './InForce';
import { Locked } from './Locked';
import { paletteCommands } from './palette-commands';
import { useBackupDue } from './use-backup-due';
import { useLog } from './use-log';
import { useInForce } from './use-settings';
import { useSourceName } from './use-source-name';
import { useFrontTab, useTabState } from './use-tab';
import { useWriter } from './use-writer';

// Letters and the worklist come when they are opened, not with the first paint.
const LettersTab = lazy(async () => ({ default: (await import('./LettersTab')).LettersTab }));
const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }));
const WorklistTab = lazy(async () => ({ default: (await import('./WorklistTab')).WorklistTab }));

/** Open claims that are due by today, those without a date among them: none of them may be forgotten. */
const dueNow = (counts: Counts, day: CalendarDate): number =>
  Object.entries(counts.byDue).reduce((sum, [due, count]) => (due === 'none' || due <= day ? sum + count : sum), 0);

/** The panel: follows the tab in front, shows its claim, the worklist and the letters. */
export function Panel() {
  const tabId = useFrontTab();
  const { state: tab, problem, refresh } = useTabState(tabId);
  const inForce = useInForce();
  const settings = inForce?.settings;
  const sourceName = useSourceName();
  const writer = useWriter();
  const [view, setView] = useState<PanelTab>('claim');
  const [opened, setOpened] = useState<string>();
  const [letterFor, setLetterFor] = useState<string>();
  const [palette, setPalette] = useState(false);
  const [asked, setAsked] = useState<{ kind: FormKind; turn: number }>();

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
  const { value: health, problem: unanswered } = useLog('health', (log) => log.health());
  const locked = vault === 'locked';
  const backupDue = useBackupDue(inForce?.policy.policy.backupReminderDays);
  const { value: due } = useLog('due', async (log) => dueNow(await log.counts(), today()));

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setPalette(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const open = (key: string | undefined): void => {
    setOpened(key);
    setView('claim');
    writer.clear();
  };
  const turnTo = (next: PanelTab): void => {
    // A letter stays with its claim, whatever the tab in front shows next.
    if (next === 'letters') setLetterFor(shownClaim);
    setView(next);
  };
  const commands = paletteCommands({
    claim: shownClaim !== undefined,
    canLock: vault === 'open',
    onForm: (kind) => {
      setView('claim');
      setAsked((before) => ({ kind, turn: (before?.turn ?? 0) + 1 }));
    },
    onTab: turnTo,
    onDesk: (section) => window.open(`desk.html#${section}`),
    onSettings: (section) => window.open(`options.html#${section}`),
    onLock: () => void send('lock', {}),
  });
  const portal = tab?.enabled ? (tab.portal === undefined ? tab.host : sourceName(tab.portal)) : undefined;
  const payer = shownCase?.record.claim.payer;
  const title = [opened === undefined ? portal : undefined, payer === portal ? undefined : payer].filter(Boolean).join(' · ');
  return (
    <InForceProvider inForce={inForce}>
      <PanelFrame
        title={title || t('extension_name')}
        tab={view}
        dueCount={locked ? undefined : due}
        locked={vault !== 'open'}
        onTab={turnTo}
        onSearch={() => setPalette(true)}
        onLock={() => void send('lock', {})}
        onDesk={() => window.open('desk.html')}
        onSettings={() => window.open('options.html')}
      >
        {unanswered?.kind === 'outdated' && (
          <PageStateNotice state={{ kind: 'outdated', sentence: unanswered.sentence }} onAct={() => location.reload()} />
        )}
        {unanswered?.kind === 'storage' && (
          <PageStateNotice state={{ kind: 'error', what: unanswered.sentence }} onAct={() => location.reload()} />
        )}
        {problem && <PageStateNotice state={{ kind: 'error', what: problem }} onAct={refresh} />}
        {locked && <Locked />}
        {health && health.state !== 'well' && health.state !== 'repaired' && (
          <PageStateNotice state={{ kind: 'damaged', sentence: health.sentence }} onAct={() => window.open('options.html#log')} />
        )}
        {settings && !settings.firstRun.left && settings.clerk.name === '' && (
          <div className="block bar">
            <p>{t('first_steps_wait')}</p>
            <button type="button" className="button" onClick={() => window.open('options.html#first-run')}>
              {t('section_first_run')}
            </button>
          </div>
        )}
        {!locked && backupDue !== undefined && (
          <div className="block bar">
            <p>{tn('backup_due', backupDue)}</p>
            <button type="button" className="button" onClick={() => window.open('desk.html#export')}>
              {t('backup_make')}
            </button>
          </div>
        )}
        {!locked && view === 'claim' && (
          <ClaimTab
            asked={asked}
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
          {palette && !locked && <Palette commands={commands} onOpen={open} onClose={() => setPalette(false)} />}
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
          {!locked && view === 'worklist' && settings && <WorklistTab settings={settings} writer={writer} onOpen={open} />}
        </Suspense>
        {!locked && writer.done && (
          <DoneBar
            text={writer.done.text}
            onUndo={writer.done.entries.length > 0 ? () => void writer.undo(writer.done!.entries) : undefined}
            onClose={writer.clear}
          />
        )}
      </PanelFrame>
    </InForceProvider>
  );
}
