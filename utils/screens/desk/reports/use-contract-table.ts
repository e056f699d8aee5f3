import { useEffect, useState } from 'react';
import { centsTyped } from '@/components/SmallForms';
import { today } from '@/utils/clock';
import type { Problem } from '@/utils/exchange/imported';
import { loadRates, type Rates, saveRates } from '@/utils/settings/rates-store';
import { t } from '@/utils/words';

/** Larger than any fee schedule; read on the page, so it has a limit of its own. */
const LARGEST = 20 * 1024 * 1024;

export interface ContractTableWork {
  rates: Rates | undefined;
  problems: readonly Problem[];
  /** as typed, in dollars */
  threshold: string;
  /** in cents: as typed, or as kept where what is typed is no amount */
  cents: number;
  read: (file: File) => void;
  remove: () => void;
  type: (text: string) => void;
}

/** The hospital's contract table: read from a CSV or XLSX file, kept for all claims. `onChange` is called when its terms are others. */
export function useContractTable(onChange: () => void): ContractTableWork {
  const [rates, setRates] = useState<Rates>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [threshold, setThreshold] = useState('');
  useEffect(() => {
    void loadRates().then((kept) => {
      setRates(kept);
      setThreshold((kept.threshold / 100).toFixed(2));
    });
  }, []);
  const keep = async (next: Rates): Promise<void> => {
    await saveRates(next);
    setRates(next);
  };
  const read = async (file: File): Promise<void> => {
    if (!rates) return;
    if (file.size > LARGEST) return setProblems([{ where: file.name, what: t('contract_table_large') }]);
    const { readContractFile } = await import('@/utils/exchange/contract/contract-table');
    const table = await readContractFile(new Uint8Array(await file.arrayBuffer()));
    setProblems(table.problems);
    // half a contract would call right payments short: with anything wrong in the file the one in force stays
    if (table.problems.length > 0 || table.terms.length === 0) return;
    await keep({ ...rates, name: file.name.slice(0, 200), readOn: today(), terms: table.terms });
    onChange();
  };
  const failed = (): void => setProblems([{ where: '', what: t('import_unreadable') }]);
  const cents = centsTyped(threshold);
  return {
    rates,
    problems,
    threshold,
    cents: cents ?? rates?.threshold ?? 0,
    read: (file) => void read(file).catch(failed),
    remove: () => {
      setProblems([]);
      if (rates) void keep({ ...rates, name: '', readOn: undefined, terms: [] }).then(onChange, failed);
    },
    type: (text) => {
      setThreshold(text);
      const typed = centsTyped(text);
      if (typed !== undefined && rates) void keep({ ...rates, threshold: typed }).catch(failed);
    },
  };
}
