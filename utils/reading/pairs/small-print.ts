/** What small print in cells and strips says with its label and no colon. */

import type { Segment } from '../page/segments';
import { prose } from './prose';

/** `Acct. DENT-7719`, `ID 0117739901`, `Patient Acct NSE-1190`: what small print calls a number. */
export function shortLabelled(line: string): Segment[] {
  const match =
    /^((?:patient |pt |member |mbr |subscriber |claim |provider )?(?:acct|account|id|mrn|icn|dcn|pcn|npi|dob)\.?(?: (?:no\.?|number|#))?) ?#? ?(?=\S*\d)(\S{4,30}(?: \d{2})?)$/i.exec(
      line,
    );
  return match && prose(line).length === 0 ? [{ label: match[1]!.replace(/^id$/i, 'member id'), text: match[2]! }] : [];
}
