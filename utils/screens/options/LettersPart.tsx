import { useCallback, useEffect, useState } from 'react';
import { ConfirmButton } from '@/components/ConfirmButton';
import { Field } from '@/components/Field';
import { FileButton } from '@/components/FileButton';
import { TemplateEditor, type TemplateFault } from '@/components/TemplateEditor';
import { localDay, today } from '@/utils/clock';
import { checkTemplate } from '@/utils/letters/check-template';
import type { LetterContext } from '@/utils/letters/context';
import { fillLetter } from '@/utils/letters/fill';
import { fieldMenu, readTemplateFile, templateFile, templateIdOf } from '@/utils/letters/template-files';
import { allTemplates, templateSource } from '@/utils/letters/templates';
import { loadOwnLetters, type OwnLetters, saveOwnLetters } from '@/utils/settings/letter-store';
import { t } from '@/utils/words';
import { download } from '../download';
import { useLog } from '../use-log';

const MENU = fieldMenu();

const faultsOf = (id: string, source: string): readonly TemplateFault[] => {
  const checked = checkTemplate(id, source);
  return checked.ok ? [] : checked.problems;
};

/** A made-up claim, so that a template shows what it gives where no real one is at hand. */
const madeUp = (): LetterContext => ({
  today: today(),
  payer: { name: 'Meridian Mutual' },
  patient: { name: 'Marisol Ibarra', birthDate: '1968-02-14', account: 'HV-327756' },
  subscriber: { memberId: 'MRD301774586' },
  claim: { number: 'MM26-7688190', serviceFrom: '2026-10-21', serviceTo: '2026-10-21', billed: 421_050, denied: 421_050 },
  denial: { date: '2026-11-11', codes: ['CO-197'], text: 'No prior authorization on file' },
  lines: [{ procedure: '45378', billed: 341_050, denied: 341_050 }],
});

/** The letter as text. Gaps stand in brackets as they do in a real letter. */
function previewOf(id: string, source: string, context: LetterContext): string {
  const checked = checkTemplate(id, source);
  if (!checked.ok) return '';
  try {
    return fillLetter(checked.template, context).text;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
};

const MOST_CLAIMS = 50;

/** The claims that are due first, to try a template on, and what a letter about the chosen one can speak of. None while the log is locked. */
function useTrialClaim(chosen: string) {
  const { value: claims = [] } = useLog('trial claims', async (log) => {
    const { rows } = await log.worklist({ limit: MOST_CLAIMS });
    return rows.map(({ key, payer, claimNumber, patientName }) => ({
      key,
      label: [payer, claimNumber, patientName].filter(Boolean).join(' · ') || t('not_shown'),
    }));
  });
  const { value: context } = useLog(
    `trial ${chosen}`,
    chosen === ''
      ? undefined
      : async (log) => {
          const [{ loadCase }, { contextFor }, { loadSettings }] = await Promise.all([
            import('@/utils/casework/load'),
            import('@/utils/casework/letter'),
            import('@/utils/settings/store'),
          ]);
          const [{ settings }, loaded] = await Promise.all([loadSettings(), loadCase(log, chosen, today(), localDay)]);
          return loaded && contextFor(loaded.record, loaded.theCase.decision, settings, today());
        },
  );
  return { claims, context };
}

/** The hospital's own letters: written here or taken in as files, and the Word file whose page they go on. */
export function LettersPart() {
  const [own, setOwn] = useState<OwnLetters>();
  const [editing, setEditing] = useState<{ id: string; source: string }>();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [claim, setClaim] = useState('');
  const trial = useTrialClaim(claim);
  useEffect(() => {
    void loadOwnLetters().then(setOwn);
  }, []);
  const save = useCallback((next: OwnLetters): void => {
    saveOwnLetters(next).then(
      () => {
        setOwn(next);
        setWrong([]);
      },
      () => setWrong([t('settings_not_saved')]),
    );
  }, []);
  if (!own) return null;
  const put = (id: string, source: string): void => {
    save({ ...own, templates: [...own.templates.filter((each) => each.id !== id), { id, source }] });
    setEditing(undefined);
  };
  const takeIn = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checked = readTemplateFile(file.name, bytes);
    if (checked.ok) put(templateIdOf(file.name), new TextDecoder().decode(bytes));
    else setWrong(checked.problems.map(({ line, column, message }) => t('template_fault', line, column, message)));
  };
  const takeWord = async (file: File): Promise<void> => {
    const { checkWordTemplate } = await import('@/utils/letters/word-template/word-template');
    const checked = await checkWordTemplate(new Uint8Array(await file.arrayBuffer()));
    if (checked.ok) save({ ...own, word: { name: file.name.slice(0, 200), data: base64(checked.bytes) } });
    else setWrong(checked.problems);
  };
  if (editing) {
    return (
      <section className="settings-form" aria-labelledby="template-title">
        <h2 id="template-title" className="section-title">
          {t('template_edit')}
        </h2>
        <TemplateEditor
          {...editing}
          menu={MENU}
          check={(source) => faultsOf(editing.id, source)}
          preview={(source) => previewOf(editing.id, source, trial.context ?? madeUp())}
          claims={trial.claims}
          claim={claim}
          onClaim={setClaim}
          onSave={put}
          onCancel={() => setEditing(undefined)}
        />
      </section>
    );
  }
  return (
    <>
      <section className="settings-form" aria-labelledby="letters-title">
        <h2 id="letters-title" className="section-title">
          {t('letters_own')}
        </h2>
        <p className="quiet">{t('letters_own_about')}</p>
        {own.templates.length === 0 && <p>{t('letters_own_none')}</p>}
        <ul className="portals">
          {own.templates.map(({ id, source }) => (
            <li key={id} className="portal">
              <p className="strong">{id}</p>
              <div className="bar">
                <button type="button" className="button" onClick={() => setEditing({ id, source })}>
                  {t('edit')} <span className="hidden">{id}</span>
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    const file = templateFile(id, source);
                    download(new TextEncoder().encode(file.text), 'text/plain', file.name);
                  }}
                >
                  {t('save_as_file')} <span className="hidden">{id}</span>
                </button>
                <ConfirmButton
                  label={t('remove')}
                  question={t('template_remove', id)}
                  onConfirm={() => save({ ...own, templates: own.templates.filter((each) => each.id !== id) })}
                />
              </div>
            </li>
          ))}
        </ul>
        {wrong.map((sentence) => (
          <p key={sentence} className="wrong" role="alert">
            {sentence}
          </p>
        ))}
        <div className="bar">
          <FileButton label={t('template_take_in')} accept=".txt,.md,text/plain" onFile={(file) => void takeIn(file)} />
        </div>
        <Field name={t('template_start_from')}>
          {(control) => (
            <select
              {...control}
              value=""
              onChange={(event) =>
                setEditing({ id: `our-${event.target.value}`.slice(0, 40), source: templateSource(event.target.value) ?? '' })
              }
            >
              <option value="">{t('choose')}</option>
              {allTemplates().map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      </section>
      <section className="settings-form" aria-labelledby="word-title">
        <h2 id="word-title" className="section-title">
          {t('word_template')}
        </h2>
        <p className="quiet">{t('word_template_about')}</p>
        <p>{own.word ? own.word.name : t('word_template_none')}</p>
        <div className="bar">
          <FileButton label={t('word_template_take_in')} accept=".docx" onFile={(file) => void takeWord(file)} />
          {own.word && (
            <ConfirmButton
              label={t('remove')}
              question={t('template_remove', own.word.name)}
              onConfirm={() => save({ templates: own.templates })}
            />
          )}
        </div>
      </section>
    </>
  );
}
