import type { Letter } from '@/utils/letters/fill';
import { t, tn } from '@/utils/words';
import { ConfirmButton } from './ConfirmButton';
import { EnclosureList, type EnclosureListProps } from './EnclosureList';
import { Field } from './Field';
import { FilingProof, type FilingProofProps } from './FilingProof';
import { GapList, type GapListProps } from './GapList';
import { useKeymap } from './keys';
import { LetterEditor, type LetterEditorProps } from './LetterEditor';
import { LetterVersions, type LetterVersionsProps } from './LetterVersions';
import { useShortcuts } from './shortcuts';
import { useWaysOut } from './ways-out';

export interface LetterViewProps {
  letter: Letter;
  head: string;
  answered: GapListProps['answered'];
  answers: ReadonlyMap<string, string>;
  /** there once the text itself was written in */
  history: LetterVersionsProps['history'] | undefined;
  revision: number;
  timeOf: (at: number) => string;
  /** characters of the text for a portal, and how many its box takes where that is known */
  textLength: number;
  textLimit?: number | undefined;
  enclosures: EnclosureListProps;
  /** there where the letter stands on proof of timely filing */
  filing?: FilingProofProps | undefined;
  /** the physicians who may sign, where there is a choice */
  physicians?: { names: readonly string[]; chosen: string; onPick: (index: number) => void } | undefined;
  keep?: GapListProps['keep'];
  /** why the last way out failed */
  failed?: string | undefined;
  busy: boolean;
  copied: boolean;
  keys: boolean;
  onAnswer: (field: string, text: string) => void;
  onEdit: LetterEditorProps['onEdit'];
  onUndo: () => void;
  onRedo: () => void;
  onRestore: (index: number) => void;
  onWord: () => void;
  onPrint: () => void;
  /** letter and enclosures as one PDF */
  onPacket: () => void;
  onFaxCover: () => void;
  onEmail: () => void;
  onCopy: () => void;
  onSent: () => void;
  onBack: () => void;
}

function Signers({ names, chosen, onPick }: NonNullable<LetterViewProps['physicians']>) {
  return (
    <div className="block">
      <Field name={t('letter_signer')}>
        {(control) => (
          <select {...control} value={names.indexOf(chosen)} onChange={(event) => onPick(Number(event.target.value))}>
            <option value={-1}>{t('choose')}</option>
            {names.map((name, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

/** One letter: what it still needs, the ways out, and how it will look. Nothing goes out while a place is empty. */
export function LetterView(props: LetterViewProps) {
  const { letter, busy, history } = props;
  const ready = letter.gaps.length === 0;
  const ways = useWaysOut();
  const { nameOf } = useKeymap();
  const out = (act: () => void, way = true) => (ready && !busy && way ? act : undefined);
  const over = props.textLimit === undefined ? 0 : Math.max(0, props.textLength - props.textLimit);
  useShortcuts(
    {
      w: out(props.onWord, ways.files),
      p: out(props.onPrint, ways.print),
      t: out(props.onCopy, ways.copy),
      s: out(props.onSent),
      k: out(props.onPacket, ways.files),
      f: out(props.onFaxCover, ways.files),
      e: out(props.onEmail, ways.copy),
    },
    props.keys,
  );
  const button = (look: string, label: string, letterKey: string, act: () => void) => (
    <button
      type="button"
      className={look}
      disabled={!ready || busy}
      onClick={act}
      aria-keyshortcuts={props.keys ? nameOf(letterKey) : undefined}
    >
      {label}
      {props.keys && (
        <span className="key" aria-hidden="true">
          {nameOf(letterKey)}
        </span>
      )}
    </button>
  );
  return (
    <>
      <div className="block">
        <div className="spread">
          <h2 className="form-title">{letter.title}</h2>
          {history || props.answers.size > 0 ? (
            <ConfirmButton label={t('letters_back')} question={t('letter_give_up')} look="button bare" onConfirm={props.onBack} />
          ) : (
            <button type="button" className="button bare" onClick={props.onBack}>
              {t('letters_back')}
            </button>
          )}
        </div>
        {!ready && <p className="small quiet">{tn('letter_blocked', letter.gaps.length)}</p>}
        <div className="bar actions">
          {ways.files && button('button main', t('letter_word'), 'w', props.onWord)}
          {ways.print && button('button', t('letter_print'), 'p', props.onPrint)}
          {ways.copy && button('button', props.copied ? t('copied') : t('letter_copy'), 't', props.onCopy)}
          {button('button', t('letter_sent'), 's', props.onSent)}
        </div>
        {(ways.files || ways.copy) && (
          <details>
            <summary>{t('letter_more_ways')}</summary>
            <div className="bar actions">
              {ways.files && button('button', t('letter_packet'), 'k', props.onPacket)}
              {ways.files && button('button', t('letter_fax_cover'), 'f', props.onFaxCover)}
              {ways.copy && button('button', t('letter_email'), 'e', props.onEmail)}
            </div>
          </details>
        )}
        {!(ways.files && ways.print && ways.copy) && <p className="small quiet">{t('ways_closed')}</p>}
        {props.failed && (
          <p className="wrong" role="alert">
            {props.failed}
          </p>
        )}
        <p className="small quiet numbers">
          {tn('letter_length', props.textLength)} {props.textLimit !== undefined && t('letter_limit', props.textLimit)}
        </p>
        {over > 0 && <p className="wrong">{tn('letter_over', over)}</p>}
      </div>
      {props.filing && <FilingProof {...props.filing} />}
      {props.physicians && <Signers {...props.physicians} />}
      <GapList
        gaps={letter.gaps}
        answered={props.answered}
        extras={letter.extras}
        answers={props.answers}
        onAnswer={props.onAnswer}
        keep={props.keep}
      />
      {letter.to !== 'clerk' && <EnclosureList {...props.enclosures} />}
      <div className="block bar">
        <h2>{t('letter_text')}</h2>
        {history && (
          <>
            <button type="button" className="button bare" disabled={history.now === 0} onClick={props.onUndo}>
              {t('undo')}
            </button>
            <button
              type="button"
              className="button bare"
              disabled={history.now === history.versions.length - 1}
              onClick={props.onRedo}
            >
              {t('redo')}
            </button>
          </>
        )}
      </div>
      <LetterEditor blocks={letter.blocks} revision={props.revision} head={props.head} onEdit={props.onEdit} />
      {history && <LetterVersions history={history} timeOf={props.timeOf} onRestore={props.onRestore} />}
    </>
  );
}
