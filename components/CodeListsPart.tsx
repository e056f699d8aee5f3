import { useState } from 'react';
import type { CodeListName } from '@/utils/codes/code-lists';
import { t, tn, type Word } from '@/utils/words';
import { FileButton } from './FileButton';

export interface ListInForce {
  list: CodeListName;
  /** the version that it follows, as it is shown */
  asOf: string;
  active: number;
  retired: number;
  /** the file that took the place of the list that came with the version, and the day it was read */
  from?: { name: string; readOn: string };
}

export interface CodeListsPartProps {
  lists: readonly ListInForce[];
  /** takes a list over, or says what is wrong with the file; nothing of it is taken then */
  onTake: (file: File) => Promise<{ ok: true; list: CodeListName } | { ok: false; faults: readonly string[] }>;
  onBack: (list: CodeListName) => Promise<void>;
}

const NAMES: Record<CodeListName, Word> = {
  carc: 'list_carc',
  rarc: 'list_rarc',
  cscc: 'list_cscc',
  csc: 'list_csc',
  cagc: 'list_cagc',
};

/** Which code lists decide, of which date, and a file in the place of one: a yearly update needs no new version. */
export function CodeListsPart({ lists, onTake, onBack }: CodeListsPartProps) {
  const [said, setSaid] = useState<Awaited<ReturnType<CodeListsPartProps['onTake']>>>();
  return (
    <section className="settings-form" aria-labelledby="code-lists-title">
      <h2 id="code-lists-title" className="section-title">
        {t('section_codes')}
      </h2>
      <p className="quiet">{t('code_lists_about')}</p>
      <dl className="facts">
        {lists.map(({ list, asOf, active, retired, from }) => (
          <div className="fact" key={list}>
            <dt>{t(NAMES[list])}</dt>
            <dd>
              <p className="numbers">
                {t('code_list_version', asOf, active.toLocaleString('en-US'), retired.toLocaleString('en-US'))}
              </p>
              <p className="small quiet">{from ? t('code_list_from', from.name, from.readOn) : t('code_list_shipped')}</p>
              {from && (
                <button type="button" className="link" onClick={() => void onBack(list)}>
                  {t('code_list_back')} <span className="hidden">{t(NAMES[list])}</span>
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="bar">
        <FileButton
          label={t('code_list_take')}
          accept=".json,application/json"
          onFile={(file) => void onTake(file).then(setSaid)}
        />
      </div>
      {said?.ok && (
        <p role="status" className="tone-good">
          {t('code_list_taken', t(NAMES[said.list]))}
        </p>
      )}
      {said && !said.ok && (
        <div role="alert" className="wrong">
          <p>{tn('code_list_faults', said.faults.length)}</p>
          <ul>
            {said.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
