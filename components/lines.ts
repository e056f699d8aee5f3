/** The table's lines: rows under the headings of their group and payer. */
import type { Group, WorkItem } from '@/utils/casework/worklist';
import { t } from '@/utils/words';

export type Line =
  | { kind: 'group'; id: string; group: Group; count: number }
  | { kind: 'payer'; id: string; payer: string; keys: string[] }
  | { kind: 'row'; id: string; item: WorkItem; index: number };

/** Items in the order of the day's work, with their headings. */
export function linesOf(items: readonly WorkItem[], grouped: boolean): Line[] {
  const lines: Line[] = [];
  let group: Extract<Line, { kind: 'group' }> | undefined;
  let payer: Extract<Line, { kind: 'payer' }> | undefined;
  for (const [index, item] of items.entries()) {
    if (grouped) {
      if (item.group !== group?.group) {
        group = { kind: 'group', id: `group ${item.group}`, group: item.group, count: 0 };
        payer = undefined;
        lines.push(group);
      }
      const name = item.row.payer ?? t('payer_not_shown');
      if (name !== payer?.payer) {
        payer = { kind: 'payer', id: `payer ${item.group} ${name}`, payer: name, keys: [] };
        lines.push(payer);
      }
      group.count++;
      payer.keys.push(item.row.key);
    }
    lines.push({ kind: 'row', id: item.row.key, item, index });
  }
  return lines;
}
