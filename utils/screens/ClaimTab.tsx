import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { ClaimPicker } from '@/components/ClaimPicker';
import { ClaimView } from '@/components/ClaimView';
import { noteOf } from '@/components/note-words';
import { PageStateNotice } from '@/components/PageState';
import { requestSite } from '@/utils/browser';
import type { Case } from '@/utils/casework/case';
import type { LoadedCase } from '@/utils/casework/load';
import { localDay, today } from '@/utils/clock';
import { denialBody } from '@/utils/log/denial-body';
import type { TabState } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { ClaimForms, type FormKind } from './ClaimForms';
import { missingOf, stateInstead, statesBeside } from './page-states';
import { SiteAccess } from './SiteAccess';
import { UnfinishedBar } from './UnfinishedBar';
import { useLog } from './use-log';
import { useOtherFrames } from './use-tab';
import { useViewed } from './use-viewed';
import type { Writer } from './use-writer';

// The values of a page come when they are asked for, not with the first paint.
const PageTab = lazy(async () => ({ default: (await import('./PageTab')).PageTab }));

export interface OpenForm {
  kind: FormKind;
  /** the claim it is about: it stays with this claim whatever the tab in front shows */
  claim: string;
  path?: string;
}

export interface ClaimTabProps {
  tab: TabState | undefined;
  settings: Settings | undefined;
  sourceName: (id: string) => string;
  /** a claim opened from the worklist or a search; it stands before the page's own */
  opened: string | undefined;
  onOpen: (key: string | undefined) => void;
  /** a form asked for from elsewhere, once for each turn */
  asked?: { kind: FormKind; turn: number } | undefined;
  onRefresh: () => void;
  onLetters: (claim: string) => void;
  writer: Writer;
}

/** The claim that the panel is about, with its record; read again whenever the log changes. */
export function useCase(key: string | undefined) {
  return useLog<LoadedCase | undefined>(
    `case ${key}`,
    key === undefined
      ? undefined
      : async (log) => {
          const [{ loadCase }, { contractBook }, { loadSettings }, { loadRates }] = await Promise.all([
            import('@/utils/casework/load'),
            import('@/utils/casework/underpaid'),
            import('@/utils/settings/store'),
            import('@/utils/settings/rates-store'),
          ]);
          const [{ settings }, rates] = await Promise.all([loadSettings(), loadRates()]);
          const terms = { state: settings.hospital.state, contracts: settings.contracts };
          return loadCase(log, key, today(), localDay, terms, contractBook(rates));
        },
  );
}

function OnScreen({ tab, onPick }: { tab: TabState; onPick: (key: string) => void }) {
  const keys = tab.claims.filter((key) => key !== '');
  const { value } = useLog(`list ${keys.join(' ')}`, async (log) => Promise.all(keys.map((key) => log.claim(key))));
  if (!value) return null;
  const claims = value.flatMap((record, index) =>
    record ? [{ key: record.key, claim: record.claim, news: tab.news[tab.claims.indexOf(keys[index]!)] ?? false }] : [],
  );
  return <ClaimPicker claims={claims} onPick={onPick} />;
}

/** States whose button does something here: enables the site, or reads the page again. */
const ACTED_ON: ReadonlySet<string> = new Set(['not-enabled', 'not-saved', 'no-claim', 'unreadable']);

/** This claim: what the page in front shows, or the claim that was opened, with the form at hand. */
export function ClaimTab(props: ClaimTabProps) {
  const { tab, settings, opened, writer } = props;
  const [form, setForm] = useState<OpenForm>();
  const onScreen = tab?.claims.filter((key) => key !== '') ?? [];
  const fromPage = onScreen.length === 1 ? onScreen[0] : undefined;
  const key = form?.claim ?? opened ?? fromPage;
  const { value: loaded, problem } = useCase(key);
  const notViewed = useViewed(loaded?.record.key);
  const unwritten = writer.failed ?? notViewed;
  const frames = useOtherFrames(tab);
  const closeForm = useCallback(() => setForm(undefined), []);
  const [shown, setShown] = useState(true);
  useEffect(() => {
    if (key !== undefined) setShown(true);
  }, [key]);

  const turn = useRef(0);
  useEffect(() => {
    if (!props.asked || props.asked.turn === turn.current || key === undefined) return;
    turn.current = props.asked.turn;
    setForm({ kind: props.asked.kind, claim: key });
  }, [props.asked, key]);

  const instead = key === undefined && tab ? stateInstead(tab, props.sourceName) : undefined;
  const index = key === undefined || !tab ? -1 : tab.claims.indexOf(key);
  const act = (): void => {
    if (instead?.kind === 'not-enabled' && tab?.origin !== undefined)
      requestSite(tab.origin).then(props.onRefresh, props.onRefresh);
    else if (tab) void send('read-again', { tabId: tab.tabId }).then(props.onRefresh, props.onRefresh);
  };
  const show = (path: string): void => {
    const pieces = tab?.doubtful[index]?.find((doubt) => doubt.path === path)?.pieces ?? [];
    if (tab)
      void send('show-on-page', { tabId: tab.tabId, pieces }).then(
        ({ shown: found }) => setShown(found),
        () => setShown(false),
      );
  };
  const open = (kind: FormKind, path?: string): void => {
    if (key !== undefined) setForm({ kind, claim: key, ...(path === undefined ? {} : { path }) });
  };
  const markDone = (theCase: Case): void => {
    const next = theCase.decision.next[0];
    if (next)
      void writer.write(
        [theCase.key],
        [{ kind: 'task-done', action: next.action, text: next.title.slice(0, 500) }],
        t('done_what', next.title),
      );
  };

  const [values, setValues] = useState<number>();
  const askSelected = async (): Promise<void> => {
    if (!tab || !loaded) return;
    const { text } = await send('page-selection', { tabId: tab.tabId }).catch(() => ({ text: '' }));
    if (text === '') setSelected(false);
    else await writer.write([loaded.record.key], [denialBody(loaded.theCase.claim, text)], t('denial_logged'));
  };
  const [selected, setSelected] = useState(true);

  if (!tab && key === undefined) return null;
  if (tab && values === tab.tabId)
    return (
      <Suspense fallback={null}>
        <PageTab tabId={tab.tabId} onClose={() => setValues(undefined)} />
      </Suspense>
    );
  return (
    <>
      {opened !== undefined && !form && (
        <div className="block bar">
          <button type="button" className="button bare" onClick={() => props.onOpen(undefined)}>
            {t('back_to_page')}
          </button>
        </div>
      )}
      {unwritten && <PageStateNotice state={{ kind: 'not-saved', why: unwritten.why }} onAct={unwritten.again} />}
      {instead && (
        <PageStateNotice state={instead} {...(ACTED_ON.has(instead.kind) ? { onAct: act } : {})}>
          {instead.kind === 'no-page' && tab ? <SiteAccess tabId={tab.tabId} onChange={props.onRefresh} /> : undefined}
        </PageStateNotice>
      )}
      {problem && problem.kind !== 'locked' && (
        <PageStateNotice state={{ kind: 'error', what: problem.sentence }} onAct={props.onRefresh} />
      )}
      {!form &&
        opened === undefined &&
        frames.map(({ host, origin }) => (
          <PageStateNotice
            key={origin}
            state={{ kind: 'other-frame', host }}
            onAct={() => void requestSite(origin).then(props.onRefresh, props.onRefresh)}
          />
        ))}
      {key === undefined && tab && onScreen.length > 1 && <OnScreen tab={tab} onPick={props.onOpen} />}
      {index >= 0 &&
        tab &&
        statesBeside(tab, index).map((state) => <PageStateNotice key={JSON.stringify(state)} state={state} />)}
      {!shown && <PageStateNotice state={{ kind: 'contradiction', sentence: t('place_not_found') }} />}
      {loaded &&
        index >= 0 &&
        tab?.kind === 'claim-detail' &&
        missingOf(loaded.theCase.claim, loaded.theCase.doubtful).length > 0 && (
          <PageStateNotice state={{ kind: 'not-found', paths: missingOf(loaded.theCase.claim, loaded.theCase.doubtful) }} />
        )}
      {!form && loaded && <UnfinishedBar key={loaded.record.key} claim={loaded.record.key} onGoOn={open} />}
      {form && loaded && settings && (
        <ClaimForms
          form={form}
          loaded={loaded}
          settings={settings}
          writer={writer}
          onForm={setForm}
          onClose={closeForm}
          onLetters={() => props.onLetters(loaded.record.key)}
        />
      )}
      {!selected && <PageStateNotice state={{ kind: 'contradiction', sentence: t('nothing_selected') }} />}
      {loaded && settings && (
        <ClaimView
          theCase={loaded.theCase}
          today={today()}
          keys={settings.keys.single && form === undefined}
          note={noteOf(loaded.theCase, today(), settings)}
          sourceName={props.sourceName}
          onLetter={() => props.onLetters(loaded.record.key)}
          onCall={() => open('call')}
          onMove={() => open('move')}
          onDone={() => markDone(loaded.theCase)}
          onUndo={(entry) => void writer.undo([{ claim: loaded.record.key, entry }])}
          onCorrect={(path) => open('correct', path)}
          onAnswer={(path, value) =>
            void writer.write([loaded.record.key], [{ kind: 'corrected', path, value }], t('corrected_done'))
          }
          onShow={index >= 0 ? show : undefined}
          onMore={() => open('more')}
        />
      )}
      {tab?.enabled && tab.phase !== 'reading' && !form && (
        <div className="block bar">
          <button
            type="button"
            className="button"
            onClick={() => void send('read-again', { tabId: tab.tabId }).then(props.onRefresh, props.onRefresh)}
          >
            {t('read_again')}
          </button>
          <button type="button" className="button" onClick={() => setValues(tab.tabId)}>
            {t('values_title')}
          </button>
          {loaded && index >= 0 && (
            <button type="button" className="button" onClick={() => void askSelected()}>
              {t('selected_is_denial')}
            </button>
          )}
        </div>
      )}
    </>
  );
}
