/** The portal's pages that show no claim, and the tasks for somebody who learns the work. */
import { h, table } from './draw.js';

export const home = () => [
  h('h1', {}, 'Welcome'),
  h(
    'section',
    { class: 'card' },
    h('h2', {}, 'News'),
    h('p', {}, 'From January, records for clinical review are taken through this portal alone.'),
    h('p', {}, 'Claims are accepted within 90 days of the service. Denials can be appealed within 180 days.'),
  ),
  h(
    'section',
    { class: 'card' },
    h('h2', {}, 'Quick links'),
    h('p', {}, h('a', { href: '/claims' }, 'Claim search')),
    h('p', {}, h('a', { href: '/eligibility' }, 'Eligibility and benefits')),
    h('p', {}, h('a', { href: '/tasks' }, 'Practice tasks for new staff')),
  ),
];

export const eligibility = () => [
  h('h1', {}, 'Eligibility and benefits'),
  table(
    'Members looked up today',
    [['Member ID'], ['Member'], ['Plan'], ['Coverage'], ['Deductible met', 'money']],
    [
      ['MRD301774586', 'Marisol Ibarra', 'Meridian Choice PPO', 'Active', '$1,000.00 of $1,500.00'],
      ['MRD448120957', 'Caleb Whitlock', 'Meridian Choice PPO', 'Inactive', '$0.00 of $1,500.00'],
    ],
  ),
];

const TASKS = [
  [
    'Find Marisol Ibarra’s claim. Why was it denied, and what is needed to answer?',
    'No authorization on file (CO-197). If one was obtained: its number and letter. If none: ask for it after the fact, or appeal.',
  ],
  [
    'Open the claim of Owen Castellanos. Which line is a denial, and which amounts are none?',
    'Only 29877 is denied (CO-97, bundled). CO-45 is the contract’s write-off, PR-1 and PR-2 are the patient’s share.',
  ],
  [
    'Lucille Freeman’s claim has been in process for some time. What do you do?',
    'It is 45 days old and in medical review: call, ask for the reason and a date, and note the call’s reference number.',
  ],
  [
    'Caleb Whitlock’s claim was rejected. Will a remittance come?',
    'No. It never entered processing: check the member number and send the claim again, inside the filing limit.',
  ],
  [
    'Can Nadia Petrova’s claim be appealed, and with what?',
    'It was filed too late (CO-29). Only a payer’s own acceptance report shows that it was sent in time.',
  ],
  [
    'Look at Joanna Lindqvist’s claim and its Payment tab. Which number do you post?',
    'The payment number, EFT90018842, with the payment date.',
  ],
];

export const tasks = () => [
  h('h1', {}, 'Practice tasks'),
  h(
    'p',
    {},
    'For a first morning with Claimside: do each task on this portal with the side panel open, then look at the answer.',
  ),
  h(
    'ol',
    {},
    ...TASKS.map(([task, answer]) => h('li', {}, h('p', {}, task), h('details', {}, h('summary', {}, 'Answer'), answer))),
  ),
];
