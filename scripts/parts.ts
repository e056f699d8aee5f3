/**
 * Which modules go together into one file of the package. Left to itself the builder makes a file of every module that two pages share; small files
 * pack badly. In this order: a module that an earlier part has taken, with all that it needs, stays there.
 */
const under = (...paths: string[]): RegExp => new RegExp(`[\\\\/](?:${paths.join('|').replaceAll('/', '[\\\\/]')})`);

const PARTS: readonly { name: string; test: RegExp }[] = [
  // The panel's own script is a few lines that load the rest: it may wait for nothing.
  { name: 'loading', test: /vite[\\/](?:preload-helper|modulepreload-polyfill)/ },
  // What the worker and every page begin with: it may need neither the checks nor React.
  {
    name: 'basics',
    test: under(
      'node_modules/wxt/dist/browser',
      'utils/(?:browser|clock|words)\\.ts',
      'utils/claim/(?:calendar-date|money|words)\\.ts',
      'utils/log/(?:box|bytes|clock|denial-body|errors)\\.ts',
      'utils/(?:casework/look|codes/forms|followup/fold|messages/clerk-error)\\.ts',
    ),
  },
  // A page's first paint must not wait for the checks only because the worker needs them at once.
  {
    name: 'checks',
    test: under(
      'node_modules/zod/',
      'utils/plain-fault\\.ts',
      'utils/claim/(?:beside|calendar-date-schema|claim|money-schema|words-schemas)\\.ts',
      'utils/settings/(?:known-day|policy|policy-store|rates-store|settings|store)\\.ts',
    ),
  },
  // What every page draws with.
  {
    name: 'page',
    test: under(
      'node_modules/(?:react|react-dom|scheduler)/',
      'components/(?:ActForm|DoneBar|DueLine|Field|Icon|PageState|UnlockForm|claim-words|fields|keys|kind-words|ways-out)\\.tsx?',
      'components/desk/(?:Fold|Progress)\\.tsx',
      'utils/casework/note\\.ts',
      'utils/screens/(?:InForce|Locked|download|log-problem|reader|start|use-(?:draft|hash|log|settings|source-name|writer)|wiped)\\.tsx?',
    ),
  },
  { name: 'worklist', test: under('utils/casework/(?:row-summary|worklist)\\.ts', 'components/work-words') },
  // What is loaded without the rules as well: to read files, to replace a code list.
  { name: 'payers', test: under('utils/verification/payer-', 'utils/casework/same-payer') },
  { name: 'codes', test: under('utils/codes/', 'utils/followup/contract\\.ts') },
  // All that is needed to say what to do next, wherever anything of it is.
  { name: 'decision', test: under('utils/casework/derive\\.ts') },
];

/** The parts as the builder takes them. */
export const parts = PARTS.map((part, index) => ({ ...part, priority: PARTS.length - index }));
