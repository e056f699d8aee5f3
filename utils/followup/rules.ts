/** All rule files of the project, found by their place: adding a rule is adding a file. */
import { type DenialKind, denialKindSchema } from './denial-kind';
import { type PayerRule, payerRuleSchema } from './payer-rule';

const sorted = <T extends { id: string }>(list: T[]): T[] => list.sort((one, other) => (one.id < other.id ? -1 : 1));

export const PAYER_RULES: readonly PayerRule[] = sorted(
  Object.values(import.meta.glob<unknown>('./payers/*.ts', { eager: true, import: 'default' })).map((file) =>
    payerRuleSchema.parse(file),
  ),
);

export const DENIAL_KINDS: readonly DenialKind[] = sorted(
  Object.values(import.meta.glob<unknown>('./denials/*.ts', { eager: true, import: 'default' })).map((file) =>
    denialKindSchema.parse(file),
  ),
);
