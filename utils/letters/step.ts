/** The step that a letter carries out when it is sent. A request to the physician or a hand-off to billing carries out none: no clock stops for it. */
import type { Action, Route } from '@/utils/claim/words';
import type { Template } from './template';

const STEP_OF: Readonly<Partial<Record<Route, Action>>> = {
  appeal: 'appeal',
  reconsideration: 'appeal',
  reopening: 'appeal',
  'underpayment-dispute': 'appeal',
  records: 'send-records',
  'retro-authorization': 'request-authorization',
  'corrected-claim': 'corrected-claim',
  'new-claim': 'resubmit',
  'peer-to-peer': 'peer-to-peer',
};

export function stepOf({ to, routes }: Pick<Template, 'to' | 'routes'>): Action {
  if (to === 'patient') return routes.includes('other-payer') ? 'update-cob' : 'bill-patient';
  if (to !== 'payer') return 'none';
  const [first] = routes;
  return (first && STEP_OF[first]) ?? 'none';
}
