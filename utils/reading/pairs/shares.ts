/** What the patient bears, told by its parts behind one label: `Patient share: deductible $50.00, copay $20.00`. */

import type { Segment } from '../page/segments';
import { parse } from '../values/parse';
import { meanings } from '../words/labels';
import { prose } from './prose';

/** The parts as values of their own, where a label of the patient's share stands over a list of them; else the label with all its text. */
export function eachShare(part: Segment): readonly Segment[] {
  if (meanings(part.label, false)[0]?.field !== 'patientResponsibility' || parse('money', part.text)) return [part];
  const parts = prose(part.text);
  const sums = parts.every(({ label, text }) => meanings(label, false)[0]?.kind === 'money' && parse('money', text)?.sure);
  return sums && parts.length > 1 && parts.length === part.text.split(/, (?=\p{L})/u).length ? parts : [part];
}
