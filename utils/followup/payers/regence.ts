import type { PayerRule } from '../payer-rule';

const site = { text: 'regence.com', trust: 'high' } as const;

export default {
  id: 'regence',
  name: 'Regence group',
  lines: ['commercial', 'medicare-advantage'],
  names: [
    'regence',
    'regence blueshield',
    'regence blue shield',
    'regence bluecross blueshield',
    'regence blue cross blue shield',
    'regence bcbs',
    'regence bcbs of oregon',
    'regence bcbs of utah',
    'regence blueshield of idaho',
    'asuris',
    'bridgespan',
    'regence group',
  ],
  windows: [
    {
      levels: ['timely-filing'],
      when: { lines: ['commercial'] },
      answer: { kind: 'unknown', why: 'The filing limit stands in the contract' },
      source: site,
    },
    {
      levels: ['reconsideration', 'appeal-1', 'appeal-2', 'corrected-claim', 'peer-to-peer'],
      when: { lines: ['commercial'] },
      answer: { kind: 'unknown', why: 'The window stands in the contract; disputes go through Availity Appeals only' },
      source: site,
    },
  ],
  steps: { first: 'appeal', reconsiderationFirst: false, source: site },
  answersIn: [
    { to: 'appeal', days: 60, source: site },
    { to: 'reconsideration', days: 60, source: site },
  ],
  sending: [{ how: 'portal', where: 'Availity Appeals', only: true, source: site }],
  upload: { files: 10, minimumKilobytes: 3, fileMegabytes: 60, totalMegabytes: 150, source: site },
} satisfies PayerRule;
