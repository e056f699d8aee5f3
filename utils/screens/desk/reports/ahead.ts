/** What the reports need, begun while the page is still loading: one after the other these are as long as counting ten thousand claims. */
import { openReader } from '../../reader';
import { prepareCounters } from './count-elsewhere';

export function startAhead(): void {
  prepareCounters();
  // what fails shows where it is used
  openReader().catch(() => {});
  import('../ReportsSection').catch(() => {});
}
