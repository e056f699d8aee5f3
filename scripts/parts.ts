/**
 * Which modules go together into one file of the package. Left to itself the builder makes a file of every module that two pages share; small files
 * pack badly. In this order: a module that an earlier part has taken, with all that it needs, stays there. What a worker loads has no part with React in it.
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
      'utils/(?:casework/look|codes/forms|followup/fold|messages/clerk-error|settings/last-backup)\\.ts',
      'utils/screens/desk/import/conversation\\.ts',
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
      'components/(?:ActForm|ConfirmButton|DoneBar|DueLine|Field|Icon|PageState|UnlockForm|claim-words|fields|keys|kind-words|ways-out)\\.tsx?',
      'components/desk/(?:Fold|Progress)\\.tsx',
      'utils/casework/note\\.ts',
      'utils/screens/(?:InForce|Locked|download|log-problem|reader|start|use-(?:draft|hash|log|settings|source-name|writer)|wiped)\\.tsx?',
    ),
  },
  {
    name: 'worklist',
    test: under('utils/casework/(?:row-summary|worklist)\\.ts', 'components/work-words', 'utils/screens/Palette'),
  },
  // What is loaded without the rules as well: to read files, to replace a code list.
  { name: 'payers', test: under('utils/verification/payer-', 'utils/casework/same-payer') },
  { name: 'codes', test: under('utils/codes/', 'utils/followup/contract\\.ts', 'utils/casework/code-lists') },
  // The log as the worker and the pages open it.
  { name: 'log', test: under('utils/log/(?:identity|open|rows|share|vault)\\.ts') },
  // What pages and the worker say to each other, with all that is known and taught about portals.
  {
    name: 'messages',
    test: under('utils/messages/', 'utils/portals/registry', 'utils/reading/health', 'utils/settings/(?:health|lesson)-store'),
  },
  // All that is needed to say what to do next, wherever anything of it is.
  { name: 'decision', test: under('utils/casework/(?:derive|report-rows)\\.ts') },
  { name: 'zip', test: under('node_modules/fflate/') },
  {
    name: 'letters',
    test: under('utils/letters/(?:check-template|docx|templates|word-xml)\\.ts', 'utils/settings/letter-store'),
  },
  { name: 'workbook', test: under('utils/exchange/contract/contract-table', 'utils/exchange/worklist/files/workbook') },
  { name: 'export', test: under('utils/exchange/(?:export/|fhir/(?:adjudication|write-fhir)\\.ts)') },
  { name: 'counting', test: under('utils/screens/desk/(?:page-worker|reports/ahead)') },
  // The panel draws with it, the desk as well: without the panel's own start, which would draw the panel there.
  { name: 'claim', test: under('utils/screens/ClaimTab') },
  { name: 'case', test: under('utils/casework/(?:letter|load)\\.ts', 'utils/screens/OutcomePart') },
  // The desk's sections that need no rules, and those that do.
  { name: 'files', test: under('utils/screens/desk/(?:download|keep|ExportSection|ImportSection)', 'components/desk/import/') },
  {
    name: 'lists',
    test: under('utils/screens/WorklistTab', 'utils/screens/desk/(?:ClaimPane|LogSection|ReportsSection|WorklistSection)'),
  },
];

/** The parts as the builder takes them. */
export const parts = PARTS.map((part, index) => ({ ...part, priority: PARTS.length - index }));
