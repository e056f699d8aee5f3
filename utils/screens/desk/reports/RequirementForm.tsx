import { useState } from 'react';
import { ChoiceField, TextField } from '@/components/Field';
import { formatDate } from '@/utils/claim/calendar-date';
import { today } from '@/utils/clock';
import { type PayerNotice, requirementText } from '@/utils/reports/payer-watch';
import { t, tn } from '@/utils/words';
import type { Writer } from '../../use-writer';
import { download } from '../download';

const idOf = ({ payer, code }: PayerNotice): string => `${payer} ${code}`;

/** What a payer asks for now, who must do what next time: a document for billing, and a note on the claims that showed it. */
export function RequirementForm({
  notices,
  writer,
  mayExport,
}: {
  notices: readonly PayerNotice[];
  writer: Writer;
  mayExport: boolean;
}) {
  const [chosen, setChosen] = useState(notices[0] ? idOf(notices[0]) : '');
  const [requirement, setRequirement] = useState('');
  const [who, setWho] = useState('');
  const [what, setWhat] = useState('');
  const notice = notices.find((each) => idOf(each) === chosen) ?? notices[0];
  if (!notice) return null;
  const ready = requirement.trim() !== '' && who.trim() !== '' && what.trim() !== '';
  const text = (): string =>
    requirementText({ payer: notice.payer, code: notice.code, since: formatDate(today()), requirement, who, what }, notice);
  return (
    <form className="stack requirement no-print" onSubmit={(event) => event.preventDefault()}>
      <h3>{t('requirement_title')}</h3>
      <ChoiceField
        name={t('requirement_about')}
        value={idOf(notice)}
        options={notices.map((each) => [idOf(each), each.sentence] as const)}
        onChange={setChosen}
      />
      <TextField name={t('requirement_what')} value={requirement} onChange={setRequirement} />
      <div className="pair">
        <TextField name={t('requirement_who')} value={who} onChange={setWho} />
        <TextField name={t('requirement_do')} value={what} onChange={setWhat} />
      </div>
      <div className="bar">
        {mayExport && (
          <button
            type="button"
            className="button"
            disabled={!ready}
            onClick={() => download('payer-requirement', 'txt', [text()])}
          >
            {t('requirement_document')}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={!ready || writer.busy || notice.keys.length === 0}
          onClick={() =>
            void writer.write(notice.keys, [{ kind: 'noted', text: text() }], tn('requirement_noted', notice.keys.length))
          }
        >
          {tn('requirement_note', notice.keys.length)}
        </button>
      </div>
    </form>
  );
}
