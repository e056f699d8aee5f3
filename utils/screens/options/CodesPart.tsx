import { useEffect, useState } from 'react';
import { CodeListsPart, type CodeListsPartProps, type ListInForce } from '@/components/CodeListsPart';
import { listsIn } from '@/utils/casework/code-lists';
import { formatDate, isCalendarDate } from '@/utils/claim/calendar-date';
import { today } from '@/utils/clock';
import { CODE_LISTS, parseCodeListFile, SHIPPED, withLists } from '@/utils/codes/code-lists';
import { type KeptCodeList, loadCodeLists, onCodeListsChange, saveCodeLists } from '@/utils/settings/code-lists-store';
import { t } from '@/utils/words';

/** A list has a few hundred kilobytes; what is larger is no list. */
const LARGEST = 5_000_000;

const dayOrWords = (text: string): string => (isCalendarDate(text) ? formatDate(text) : text);

const listOf = ({ json }: KeptCodeList): string | undefined => listsIn([{ name: '', readOn: '', json }])[0]?.list;

function inForce(kept: readonly KeptCodeList[]): ListInForce[] {
  const lists = withLists(SHIPPED, listsIn(kept));
  return CODE_LISTS.map((list): ListInForce => {
    const { asOf, codes } = lists[list];
    const own = kept.find((one) => listOf(one) === list);
    const retired = [...codes.values()].filter((entry) => entry.retired !== undefined).length;
    return {
      list,
      asOf: dayOrWords(asOf),
      active: codes.size - retired,
      retired,
      ...(own ? { from: { name: own.name, readOn: formatDate(own.readOn) } } : {}),
    };
  });
}

async function read(file: File): Promise<unknown> {
  if (file.size > LARGEST) return undefined;
  try {
    return JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const take: CodeListsPartProps['onTake'] = async (file) => {
  const json = await read(file);
  if (json === undefined) return { ok: false, faults: [t('code_list_no_json')] };
  const parsed = parseCodeListFile(json);
  if ('faults' in parsed) return { ok: false, faults: parsed.faults };
  const { list } = parsed.list;
  const others = (await loadCodeLists()).filter((one) => listOf(one) !== list);
  try {
    await saveCodeLists([...others, { name: file.name.slice(0, 200), readOn: today(), json: json as KeptCodeList['json'] }]);
  } catch {
    return { ok: false, faults: [t('settings_not_saved')] };
  }
  return { ok: true, list };
};

/** The code lists in force, with their files. */
export function CodesPart() {
  const [kept, setKept] = useState<readonly KeptCodeList[]>();
  useEffect(() => {
    const load = (): void => void loadCodeLists().then(setKept);
    load();
    return onCodeListsChange(load);
  }, []);
  if (!kept) return null;
  return (
    <CodeListsPart
      lists={inForce(kept)}
      onTake={take}
      onBack={async (list) => saveCodeLists(kept.filter((one) => listOf(one) !== list))}
    />
  );
}
