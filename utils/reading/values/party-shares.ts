/** `Plan: $78.40`, `Patient total: $69.60`: whose share an amount is, where the label names the party alone. */
import { type Meaning, meanings } from '../words/labels';
import { money } from './values';

const PARTY =
  /^(?:plan|insurance|insurer|carrier|payer|patient|member|subscriber|enrollee|beneficiary|client|you)(?= totals?$|$)/i;

/** What such a label means before an amount; nothing for any other label or value. */
export function shareOf(label: string, text: string): Meaning | undefined {
  const party = PARTY.exec(label)?.[0];
  return party && money(text)?.sure ? meanings(`${party} share`, true)[0] : undefined;
}
