/** A list as its lines stand, read as the import tool reads it: its claims, and what is told of it in one text. */
import { importedJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

export async function readList(...lines: readonly string[]): Promise<{ claims: Record<string, unknown>[]; told: string }> {
  const { claims, problems } = await readFile(new TextEncoder().encode(lines.join('\n')), 'list.csv');
  return { claims: claims.map(importedJson), told: problems.map(({ where, what }) => `${where}: ${what}`).join('\n') };
}
