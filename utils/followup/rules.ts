/**
 * All rule files of the project, found by their place: adding a rule is adding a file. Each says by its type that it is one; what a type cannot say
 * (`denialKindSchema`, `payerRuleSchema`) is checked by a test, and not again by every page and worker that starts.
 */
import type { DenialKind } from './denial-kind';
import type { PayerRule } from './payer-rule';

const sorted = <T extends { id: string }>(files: Record<string, T>): readonly T[] =>
  Object.values(files).sort((one, other) => (one.id < other.id ? -1 : 1));

export const PAYER_RULES = sorted(import.meta.glob<PayerRule>('./payers/*.ts', { eager: true, import: 'default' }));

export const DENIAL_KINDS = sorted(import.meta.glob<DenialKind>('./denials/*.ts', { eager: true, import: 'default' }));
