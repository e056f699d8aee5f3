import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { ClaimView } from '@/components/ClaimView';
import { useCopy } from '@/components/CopyValue';
import { noteOf } from '@/components/note-words';
import { PageStateNotice } from '@/components/PageState';
import { browser } from '@/utils/browser';
import type { LoadedCase } from '@/utils/casework/load';
import { today } from '@/utils/clock';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { ClaimForms, type FormKind } from '../ClaimForms';
import { type OpenForm, useCase } from '../ClaimTab';
import { useViewed } from '../use-viewed';
import type { Writer } from '../use-writer';

const LettersTab = lazy(async () => ({ default: (await import('../LettersTab')).LettersTab }));

export interface ClaimPaneProps {
  claim: string;
  settings: Settings;
  writer: Writer;
  sourceName: (id: string) => string;
  onClose: () => void;
}

/** The page on which the claim was seen last, where it was a portal's. */
function portalPage({ record }: LoadedCase): string | undefined {
  const views = record.sources.filter(({ source }) => source.kind === 'portal' && source.address?.startsWith('https://'));
  return views.sort((a, b) => b.lastSeen - a.lastSeen)[0]?.source.address;
}

/** One claim beside the list: the same view as in the panel, with its forms and letters. */
export function ClaimPane({ claim, settings, writer, sourceName, onClose }: ClaimPaneProps) {
  const { value: loaded, problem } = useCase(claim);
  const notViewed = useViewed(loaded?.record.key);
  const unwritten = writer.failed ?? notViewed;
  const [form, setForm] = useState<OpenForm>();
  const [letters, setLetters] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const { copied, copy } = useCopy();
  const closeForm = useCallback(() => setForm(undefined), []);
  const ready = loaded !== undefined;
  useEffect(() => {
    if (ready) pane.current?.focus({ preventScroll: true });
  }, [ready]);

  const open = (kind: FormKind, path?: string): void => setForm({ kind, claim, ...(path === undefined ? {} : { path }) });
  const done = (): void => {
    const next = loaded?.theCase.decision.next[0];
    if (next)
      void writer.write(
        [claim],
        [{ kind: 'task-done', action: next.action, text: next.title.slice(0, 500) }],
        t('done_what', next.title),
      );
  };
  const page = loaded && portalPage(loaded);
  const number = loaded?.record.claim.claimNumber;
  return (
    <aside className="claim-pane" ref={pane} tabIndex={-1} aria-label={t('opened_claim')}>
      <div className="block bar">
        <button type="button" className="button bare" onClick={onClose}>
          {t('close')} <span className="key">Esc</span>
        </button>
        {letters && (
          <button type="button" className="button bare" onClick={() => setLetters(false)}>
            {t('tab_claim')}
          </button>
        )}
        {page && (
          <button
            type="button"
            className="button bare"
            onClick={() => {
              // Portals seldom lead a link to one claim: the number is at hand for their search.
              if (number) copy(t('field_claim_number'), number);
              void browser.tabs.create({ url: page });
            }}
          >
            {t('open_portal')}
          </button>
        )}
        {!page && number && (
          <button type="button" className="button bare" onClick={() => copy(t('field_claim_number'), number)}>
            {copied ? t('copied') : t('copy_claim_number')}
          </button>
        )}
      </div>
      {problem && problem.kind !== 'locked' && <PageStateNotice state={{ kind: 'error', what: problem.sentence }} />}
      {unwritten && <PageStateNotice state={{ kind: 'not-saved', why: unwritten.why }} onAct={unwritten.again} />}
      {form && loaded && (
        <ClaimForms
          form={form}
          loaded={loaded}
          settings={settings}
          writer={writer}
          onForm={setForm}
          onClose={closeForm}
          onLetters={() => setLetters(true)}
        />
      )}
      {loaded && letters && (
        <Suspense fallback={null}>
          <LettersTab loaded={loaded} settings={settings} writer={writer} onSent={() => setLetters(false)} />
        </Suspense>
      )}
      {loaded && !letters && (
        <ClaimView
          theCase={loaded.theCase}
          today={today()}
          keys={settings.keys.single && form === undefined}
          note={noteOf(loaded.theCase, today(), settings)}
          sourceName={sourceName}
          onLetter={() => setLetters(true)}
          onCall={() => open('call')}
          onMove={() => open('move')}
          onDone={done}
          onUndo={(entry) => void writer.undo([{ claim, entry }])}
          onCorrect={(path) => open('correct', path)}
          onAnswer={(path, value) => void writer.write([claim], [{ kind: 'corrected', path, value }], t('corrected_done'))}
          onMore={() => open('more')}
        />
      )}
    </aside>
  );
}
