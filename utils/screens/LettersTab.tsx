import { useEffect, useMemo, useState } from 'react';
import { useCopy } from '@/components/CopyValue';
import { LetterOffers } from '@/components/LetterOffers';
import { LetterView } from '@/components/LetterView';
import { PageStateNotice } from '@/components/PageState';
import { SentForm } from '@/components/SentForm';
import { browser } from '@/utils/browser';
import { contextFor, letterheadFor, offersFor, uploadLimits } from '@/utils/casework/letter';
import type { LoadedCase } from '@/utils/casework/load';
import { today } from '@/utils/clock';
import { fillLetter, type Gap, type Letter } from '@/utils/letters/fill';
import { letterFileName } from '@/utils/letters/send';
import { letterText } from '@/utils/letters/text';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import type { Writer } from './use-writer';

export interface LettersTabProps {
  loaded: LoadedCase;
  settings: Settings;
  writer: Writer;
  onSent: () => void;
}

interface Draft {
  /** one letter from its first word to its sending */
  letter: string;
  template: string;
  answers: [string, string][];
}

/** What is typed into a letter is kept in memory for the session, under its claim: a closed panel loses nothing. */
function useDraft(claim: string): [Draft | undefined, (draft: Draft | undefined) => void, boolean] {
  const name = `draft:letter:${claim}`;
  const [draft, setDraft] = useState<Draft>();
  const [read, setRead] = useState(false);
  useEffect(() => {
    setRead(false);
    void browser.storage.session.get(name).then((stored: Record<string, unknown>) => {
      setDraft(stored[name] as Draft | undefined);
      setRead(true);
    });
  }, [name]);
  const keep = (next: Draft | undefined): void => {
    setDraft(next);
    void (next ? browser.storage.session.set({ [name]: next }) : browser.storage.session.remove(name));
  };
  return [draft, keep, read];
}

/** Hands a file to the browser's own download. */
function download(bytes: Uint8Array<ArrayBuffer>, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The letters of one claim: those that fit, one being written, and its sending. */
export function LettersTab({ loaded, settings, writer, onSent }: LettersTabProps) {
  const { record, theCase } = loaded;
  const [draft, keep, read] = useDraft(record.key);
  const [sending, setSending] = useState(false);
  const [busy, setBusy] = useState(false);
  const { copied, copy } = useCopy();
  const offers = useMemo(() => offersFor(record, theCase.decision), [record, theCase.decision]);
  const context = useMemo(() => contextFor(record, theCase.decision, settings, today()), [record, theCase.decision, settings]);
  const answers = useMemo(() => new Map(draft?.answers), [draft?.answers]);
  const level = theCase.decision.next.find((next) => next.deadline)?.deadline?.level;
  const filled = useMemo((): { letter?: Letter; wrong?: string; asked: readonly Gap[] } => {
    if (!draft) return { asked: [] };
    const options = level ? { level } : {};
    try {
      const asked = fillLetter(draft.template, context, options).gaps;
      return { letter: fillLetter(draft.template, context, { ...options, answers }), asked };
    } catch (error) {
      return { wrong: error instanceof Error ? error.message : t('state_error_title'), asked: [] };
    }
  }, [draft, context, answers, level]);

  if (!read) return null;
  if (filled.wrong) return <PageStateNotice state={{ kind: 'error', what: filled.wrong }} onAct={() => keep(undefined)} />;
  const { letter } = filled;
  if (!draft || !letter) {
    return <LetterOffers {...offers} onPick={(template) => keep({ letter: crypto.randomUUID(), template, answers: [] })} />;
  }

  const text = letterText(letter);
  /** The wording as it goes out stands in the log before it leaves the panel. */
  const logDraft = (): Promise<boolean> =>
    writer.write(
      [record.key],
      [{ kind: 'letter-drafted', letter: draft.letter, template: letter.template, text: letter.text.slice(0, 50_000) }],
      t('letter_kept'),
    );
  const word = async (): Promise<void> => {
    setBusy(true);
    try {
      const { letterDocx } = await import('@/utils/letters/docx');
      const bytes = await letterDocx(letter, letterheadFor(settings));
      if (await logDraft()) download(bytes, DOCX, letterFileName(letter, today(), 'docx'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {writer.failed && <PageStateNotice state={{ kind: 'not-saved', why: writer.failed.why }} onAct={writer.failed.again} />}
      {sending && (
        <SentForm
          today={today()}
          enclosures={letter.enclosures.map(({ title }) => title)}
          places={{ portal: context.payer?.portal, fax: context.payer?.fax, mail: context.payer?.address }}
          busy={writer.busy}
          onCancel={() => setSending(false)}
          onSave={(sent) => {
            const body = {
              kind: 'letter-sent' as const,
              letter: draft.letter,
              template: letter.template,
              ...(letter.level ? { level: letter.level } : {}),
              ...sent,
            };
            const drafted = {
              kind: 'letter-drafted' as const,
              letter: draft.letter,
              template: letter.template,
              text: letter.text.slice(0, 50_000),
            };
            void writer.write([record.key], [drafted, body], t('letter_sent_logged')).then((saved) => {
              if (!saved) return;
              keep(undefined);
              onSent();
            });
          }}
        />
      )}
      <LetterView
        letter={letter}
        head={settings.hospital.name}
        answered={filled.asked}
        answers={answers}
        limits={uploadLimits(record)}
        textLength={text.length}
        busy={busy || writer.busy}
        copied={copied === t('letter_text')}
        keys={settings.keys.single && !sending}
        onAnswer={(field, answer) => keep({ ...draft, answers: [...new Map(draft.answers).set(field, answer)] })}
        onWord={() => void word()}
        onPrint={() => void logDraft().then((saved) => saved && window.print())}
        onCopy={() => {
          copy(t('letter_text'), text.text);
          void logDraft();
        }}
        onSent={() => setSending(true)}
        onBack={() => keep(undefined)}
      />
    </>
  );
}
