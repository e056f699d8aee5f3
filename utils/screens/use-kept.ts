import { useState } from 'react';
import type { GapListProps } from '@/components/GapList';
import { payerSetting } from '@/utils/casework/letter';
import { fieldAt } from '@/utils/letters/fields';
import { parseAnswer } from '@/utils/letters/values';
import type { LetterPayer, Settings } from '@/utils/settings/settings';
import { saveSettings } from '@/utils/settings/store';

/** What is the same in every letter: of the hospital, of the clerk, of one payer's appeals desk. */
const KEPT: ReadonlySet<string> = new Set([
  ...['name', 'address', 'npi', 'tin', 'phone', 'fax'].map((key) => `facility.${key}`),
  ...['name', 'title', 'phone', 'email'].map((key) => `clerk.${key}`),
  ...['department', 'address', 'fax', 'portal'].map((key) => `payer.${key}`),
]);

/** Answers that the next letters need as well, kept in the settings on her word, so that they are asked for once. */
export function useKept(
  payer: string | undefined,
  settings: Settings,
  answers: ReadonlyMap<string, string>,
): NonNullable<GapListProps['keep']> {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const save = (field: string, value: string): Promise<unknown> | undefined => {
    const [group, key = ''] = field.split('.');
    if (group === 'facility') return saveSettings('hospital', { ...settings.hospital, [key]: value });
    if (group === 'clerk') return saveSettings('clerk', { ...settings.clerk, [key]: value });
    if (payer === undefined) return undefined;
    const before = payerSetting(payer, settings);
    const blank: LetterPayer = { payer: payer.slice(0, 200), department: '', address: '', fax: '', portal: '' };
    const others = settings.letters.payers.filter((each) => each !== before);
    return saveSettings('letters', {
      ...settings.letters,
      payers: [...others, { ...(before ?? blank), [key]: value }],
    });
  };
  return {
    fields: KEPT,
    kept,
    onKeep: (field) => {
      const value = parseAnswer(fieldAt(field)?.kind ?? 'text', answers.get(field) ?? '');
      if (typeof value !== 'string') return;
      save(field, value)?.then(
        () => setKept((all) => new Set(all).add(field)),
        // What is too long for the settings stays in this letter alone; the button stays too.
        () => undefined,
      );
    },
  };
}
