import { lazy, Suspense, useEffect } from 'react';
import { DoneBar } from '@/components/DoneBar';
import { DeskFrame, sectionWord } from '@/components/desk/DeskFrame';
import { PageStateNotice } from '@/components/PageState';
import { send } from '@/utils/messages/send';
import { t } from '@/utils/words';
import { InForceProvider } from '../InForce';
import { Locked } from '../Locked';
import { useLog } from '../use-log';
import { useInForce } from '../use-settings';
import { useSourceName } from '../use-source-name';
import { useWriter } from '../use-writer';
import { useSection } from './use-section';

const WorklistSection = lazy(async () => ({ default: (await import('./WorklistSection')).WorklistSection }));
const ImportSection = lazy(async () => ({ default: (await import('./ImportSection')).ImportSection }));
const ReportsSection = lazy(async () => ({ default: (await import('./ReportsSection')).ReportsSection }));
const LogSection = lazy(async () => ({ default: (await import('./LogSection')).LogSection }));
const ExportSection = lazy(async () => ({ default: (await import('./ExportSection')).ExportSection }));

/** The full page: what does not fit beside a portal. Each section is loaded when it is opened. */
export function Desk() {
  const section = useSection();
  const inForce = useInForce();
  const sourceName = useSourceName();
  const writer = useWriter();
  const { value: vault, problem: unanswered } = useLog('vault', (log) => log.vaultState());
  const { value: health } = useLog('health', (log) => log.health());
  useEffect(() => {
    document.title = `${sectionWord(section)} · ${t('extension_name')}`;
  }, [section]);
  const open = inForce !== undefined && vault !== undefined && vault !== 'locked';
  return (
    <InForceProvider inForce={inForce}>
      <DeskFrame
        section={section}
        clerk={inForce?.settings.clerk.name ?? ''}
        canLock={vault === 'open'}
        onLock={() => void send('lock', {})}
        onSettings={() => window.open('options.html')}
        below={
          open &&
          writer.done && (
            <DoneBar
              text={writer.done.text}
              onUndo={writer.done.entries.length > 0 ? () => void writer.undo(writer.done!.entries) : undefined}
              onClose={writer.clear}
            />
          )
        }
      >
        {vault === 'locked' && <Locked />}
        {unanswered && <PageStateNotice state={{ kind: 'error', what: unanswered.sentence }} onAct={() => location.reload()} />}
        {health && health.state !== 'well' && health.state !== 'repaired' && (
          <PageStateNotice state={{ kind: 'damaged', sentence: health.sentence }} onAct={() => window.open('options.html#log')} />
        )}
        <Suspense fallback={null}>
          {open && section === 'worklist' && (
            <WorklistSection settings={inForce.settings} writer={writer} sourceName={sourceName} />
          )}
          {open && section === 'import' && <ImportSection settings={inForce.settings} />}
          {open && section === 'reports' && (
            <ReportsSection settings={inForce.settings} policy={inForce.policy.policy} writer={writer} sourceName={sourceName} />
          )}
          {open && section === 'log' && (
            <LogSection settings={inForce.settings} policy={inForce.policy.policy} writer={writer} sourceName={sourceName} />
          )}
          {open && section === 'export' && <ExportSection policy={inForce.policy.policy} />}
        </Suspense>
      </DeskFrame>
    </InForceProvider>
  );
}
