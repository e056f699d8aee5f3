/** All rule files of the project, found by their place: adding a rule is adding a file. */
import { z } from 'zod';
import { type DenialKind, denialKindSchema } from './denial-kind';
import { type PayerRule, payerRuleSchema } from './payer-rule';

const sorted = <T extends { id: string }>(list: T[]): T[] => list.sort((one, other) => (one.id < other.id ? -1 : 1));

/** What the files say. Throws an Error that names the file and its places where one says something that is no such rule. */
const readAll = <T extends { id: string }>(files: Record<string, unknown>, schema: z.ZodType<T>): T[] =>
  sorted(
    Object.entries(files).map(([path, file]) => {
      const read = schema.safeParse(file);
      if (!read.success) throw new Error(`utils/followup/${path.slice(2)}: ${z.prettifyError(read.error)}`);
      return read.data;
    }),
  );

export const PAYER_RULES: readonly PayerRule[] = readAll(
  import.meta.glob<unknown>('./payers/*.ts', { eager: true, import: 'default' }),
  payerRuleSchema,
);

export const DENIAL_KINDS: readonly DenialKind[] = readAll(
  import.meta.glob<unknown>('./denials/*.ts', { eager: true, import: 'default' }),
  denialKindSchema,
);
