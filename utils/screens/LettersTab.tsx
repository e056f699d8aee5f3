import { useMemo, useState } from 'react';
import { useCopy } from '@/components/CopyValue';
import { LetterOffers } from '@/components/LetterOffers';
import { LetterView } from '@/components/LetterView';
import { PageStateNotice } from '@/components/PageState';
import { SentForm } from '@/components/SentForm';
import { letterheadFor, offersFor, payerSetting, uploadLimits } from '@/utils/casework/letter';
import type { LoadedCase } from '@/utils/casework/load';
import { localTime, today } from '@/utils/clock';
import { emailText, faxCover, letterFileName } from '@/utils/letters/send';
import type { Template } from '@/utils/letters/template';
import { letterText } from '@/utils/letters/text';
import type { EntryBody } from '@/utils/log/entry';
import type { Policy } from '@/utils/settings/policy';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { download } from './download';
import { useEnclosures } from './use-enclosures';
import { useKept } from './use-kept';
import { type LetterWork, useLetter } from './use-letter';
import { useOwnLetters } from './use-own-letters';
import { useInForce } from './use-settings';
import type { Writer } from './use-writer';

export interface LettersTabProps {
  loaded: LoadedCase;
  settings: Settings;
  writer: Writer;
  onSent: () => void;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LONGEST = 50_000;
const NO_POLICY: Policy = {};
const NO_TEMPLATES: readonly Template[] = [];

/** Who may sign, where the letter names a physician and the hospital has entered several. */
function signersOf({ letter, answers, answerAll }: LetterWork, { letters: { physicians } }: Settings) {
  if (physicians.length < 2 || (letter?.signer !== 'physician' && letter?.to !== 'physician')) return undefined;
  return {
    names: physicians.map(({ name }) => name),
    chosen: answers.get('physician.name') ?? '',
    onPick: (index: number) => {
      const picked = Object.entries(physicians[index] ?? {});
      answerAll(picked.map(([field, value]) => [`physician.${field}`, value]));
    },
  };
}

/** The letters of one claim: those that fit, one being written, and its sending. */
export function LettersTab({ loaded, settings, writer, onSent }: LettersTabProps) {
  const { record, theCase } = loaded;
  const policy = useInForce()?.policy.policy ?? NO_POLICY;
  const own = useOwnLetters(policy);
  const work = useLetter(loaded, settings, own?.templates ?? NO_TEMPLATES);
  const [sending, setSending] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const limits = useMemo(() => uploadLimits(record), [record]);
  const enclosures = useEnclosures(work.papers, limits, work.enclose);
  const keep = useKept(record.claim.payer, settings, work.answers);
  const { copied, copy } = useCopy();
  const offers = useMemo(() => offersFor(record, theCase.decision, own?.templates), [record, theCase.decision, own]);
  if (!work.read || !own) return null;
  if (work.wrong) return <PageStateNotice state={{ kind: 'error', what: work.wrong }} onAct={work.drop} />;
  const { letter, id, context } = work;
  if (!letter || id === undefined) return <LetterOffers {...offers} onPick={work.start} />;

  const text = letterText(letter, payerSetting(record.claim.payer, settings)?.textLimit);
  const drafted: EntryBody = {
    kind: 'letter-drafted',
    letter: id,
    template: letter.template,
    text: letter.text.slice(0, LONGEST),
  };
  /** The wording as it goes out stands in the log before it leaves the panel. */
  const logDraft = (): Promise<boolean> => writer.write([record.key], [drafted], t('letter_kept'));
  /** One way out at a time; what fails is said, and nothing has left then. */
  const run = async (way: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      await way();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : t('state_error_title'));
    } finally {
      setBusy(false);
    }
  };
  /** On the hospital's own Word page where there is one, else under its letterhead. */
  const wordFile = async (): Promise<Uint8Array<ArrayBuffer>> => {
    if (own.word) {
      const { fillWordTemplate } = await import('@/utils/letters/word-template/word-template');
      const filled = fillWordTemplate(own.word, context, letter, work.answers);
      if (filled.gaps.length > 0) throw new Error(t('word_gaps', filled.gaps.map(({ label }) => label).join(', ')));
      return new Uint8Array(filled.bytes);
    }
    const { letterDocx } = await import('@/utils/letters/docx');
    return letterDocx(letter, letterheadFor(settings));
  };
  const word = async (): Promise<void> => {
    const bytes = await wordFile();
    if (await logDraft()) download(bytes, DOCX, letterFileName(letter, today(), 'docx'));
  };
  const fax = async (): Promise<void> => {
    const { letterDocx } = await import('@/utils/letters/docx');
    const bytes = letterDocx({ title: t('letter_fax_cover'), blocks: faxCover(letter, context) }, letterheadFor(settings));
    download(bytes, DOCX, letterFileName({ template: 'fax-cover' }, today(), 'docx'));
  };
  const packet = async (): Promise<void> => {
    const { buildPacket } = await import('@/utils/letters/packet');
    const { bytes, warning } = await buildPacket({
      letter,
      letterhead: letterheadFor(settings),
      ...(letter.claimNumber === undefined ? {} : { claimNumber: letter.claimNumber }),
      enclosures: enclosures.packet,
      limits,
    });
    if (await logDraft()) download(new Uint8Array(bytes), 'application/pdf', letterFileName(letter, today(), 'pdf'));
    setFailed(warning);
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
            const does = work.does;
            // A level is disputed by a letter to the payer alone, whatever comes next in the claim.
            const level = letter.level && (does === 'appeal' || does === 'peer-to-peer') ? { level: letter.level } : {};
            const body: EntryBody = { kind: 'letter-sent', letter: id, template: letter.template, ...level, ...sent, does };
            void writer.write([record.key], [drafted, body], t('letter_sent_logged')).then((saved) => {
              if (!saved) return;
              work.drop();
              onSent();
            });
          }}
        />
      )}
      <LetterView
        letter={letter}
        head={settings.hospital.name}
        answered={work.asked}
        answers={work.answers}
        history={work.history}
        revision={work.revision}
        timeOf={localTime}
        enclosures={enclosures.list}
        filing={work.filing && { ...work.filing, onChange: work.prove }}
        physicians={signersOf(work, settings)}
        keep={keep}
        failed={failed}
        onPacket={() => void run(packet)}
        onFaxCover={() => void run(fax)}
        onEmail={() => {
          const { subject, body } = emailText(letter, context);
          copy(t('letter_email'), `${subject}\n\n${body}`);
        }}
        textLength={text.length}
        textLimit={text.limit}
        busy={busy || writer.busy}
        copied={copied === t('letter_text')}
        keys={settings.keys.single && !sending}
        onAnswer={work.answer}
        onEdit={work.edit}
        onUndo={work.undo}
        onRedo={work.redo}
        onRestore={work.restore}
        onWord={() => void run(word)}
        onPrint={() => void logDraft().then((saved) => saved && window.print())}
        onCopy={() => {
          copy(t('letter_text'), text.text);
          void logDraft();
        }}
        onSent={() => setSending(true)}
        onBack={work.drop}
      />
    </>
  );
}
