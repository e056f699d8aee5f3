/**
 * Makes the files for a new portal, denial rule or letter, each with the place for its example:
 * `npm run new:portal -- ID "Name" HOST`, `npm run new:rule -- ID "Title"`, `npm run new:letter -- ID "Title"`.
 * What is made is not finished: its checks fail until the example is written, and say what is missing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run-module.ts';

interface Kind {
  usage: string;
  words: number;
  files(id: string, ...words: string[]): Record<string, string>;
  next: string;
}

/** As the formatter writes it. */
const text = (value: string): string => (value.includes("'") ? JSON.stringify(value) : `'${value}'`);
const today = new Date().toISOString().slice(0, 10);

const KINDS: Record<string, Kind> = {
  portal: {
    usage: 'npm run new:portal -- example-plan "Example Plan Provider Portal" provider.example.com',
    words: 2,
    files: (id, name = '', host = '') => ({
      [`utils/portals/portals/${id}.ts`]: `import type { Portal } from '../portal';

export default {
  id: ${text(id)},
  name: ${text(name)},
  hosts: [${text(host)}],
  confirmed: false,
} satisfies Portal;
`,
      [`tests/pages/${id}/claim.html`]: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Put a saved page here, with every name, number, date and amount replaced by made-up ones</title>
  </head>
  <body></body>
</html>
`,
      [`tests/pages/${id}/claim.json`]: `${JSON.stringify(
        {
          url: `https://${host}/claims/1`,
          portal: id,
          kind: 'claim-detail',
          claims: [{ claimNumber: 'what a person sees on the page, and nothing else' }],
        },
        null,
        1,
      )}\n`,
    }),
    next: 'Save a page with made-up values over claim.html, write what a person sees into claim.json, then: npm run --silent read -- the folder, and npm test -- browser',
  },
  rule: {
    usage: 'npm run new:rule -- wrong-taxonomy "Taxonomy code does not fit"',
    words: 1,
    files: (id, title = '') => ({
      [`utils/followup/denials/${id}.ts`]: `import type { DenialKind } from '../denial-kind';

export default {
  id: ${text(id)},
  category: 'other',
  title: ${text(title)},
  codes: { carc: [], rarc: [] },
  words: [],
  weight: 'specific',
  actions: ['call-payer'],
  routes: [],
  papers: [],
  advice: 'What to do, in one line, and why',
  sources: [{ text: 'Where it is written', date: ${text(today)}, trust: 'low' }],
  examples: [],
} satisfies DenialKind;
`,
    }),
    next: 'Fill in codes, words, actions, the source with its date, and at least one example, then: npm test -- unit',
  },
  letter: {
    usage: 'npm run new:letter -- wrong-taxonomy "Taxonomy corrected"',
    words: 1,
    files: (id, title = '') => ({
      [`utils/letters/templates/${id}.txt`]: `---
title: ${title}
when: For which denial, in one sentence.
why: What the payer said; what this letter answers.
to: payer
signer: biller
categories: other
routes: reconsideration
levels: reconsideration
needs: denial.date
enclosures:
  - denial: Remittance advice or denial letter
sources:
  - What the letter rests on | where it is written | read ${today} | low
---
{{ facility.name }} requests a {{ letter.level }} of the denial of this claim.

{% payer_reason %}

## Facts

## Request
`,
    }),
    next: 'Write the letter, and what it says for the example claims below tests/letters/expected/, then: npm test -- unit',
  },
};

const [kindName = '', id = '', ...words] = process.argv.slice(2);
const kind = Object.hasOwn(KINDS, kindName) ? KINDS[kindName] : undefined;

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

if (!kind) fail(`One of: ${Object.keys(KINDS).join(', ')}.`);
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || words.length !== kind.words) fail(`Use it so: ${kind.usage}`);
const files = kind.files(id, ...words);
const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
if (there.length > 0) fail(`Already there: ${there.join(', ')}.`);
for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(path);
}
console.log(kind.next);
