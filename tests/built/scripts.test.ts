import { describe, expect, test } from 'vitest';
import type { BuildBrowser } from '../../scripts/extension-browser.ts';
import accident from '../../utils/followup/denials/accident';
import { contents, files } from './output.ts';

const BROWSERS: BuildBrowser[] = ['chrome', 'firefox'];

/** What libraries bring that looks like what is forbidden, with the reason why it is none of it. `seen` is the place with what is around it. */
const KNOWN: { seen: RegExp; why: string }[] = [
  {
    seen: /\w+\.innerHTML=`<script><\\\/script>`/,
    why: 'React makes an empty script element; no script of ours is drawn by React',
  },
  {
    seen: /__html!==\w+&&\(\w+\.innerHTML=\w+\)/,
    why: 'React’s dangerouslySetInnerHTML, which nothing of ours uses (held by a test)',
  },
];

/** Addresses that stand in the scripts and are never asked for. */
const NAMES = new Map([
  ['json-schema.org', 'names of schema versions (zod)'],
  ['www.w3.org', 'names of XML vocabularies'],
  ['schemas.openxmlformats.org', 'names of the vocabularies of Word and Excel files'],
  ['schemas.microsoft.com', 'the same'],
  ['purl.org', 'the same'],
  ['purl.oclc.org', 'the same'],
  ['www.wps.cn', 'the same'],
  ['ns.adobe.com', 'names of vocabularies in PDF files'],
  ['www.aiim.org', 'the same'],
  ['x12.org', 'names of code systems (FHIR)'],
  ['codesystem.x12.org', 'the same'],
  ['hl7.org', 'the same'],
  ['terminology.hl7.org', 'the same'],
  ['www.ama-assn.org', 'the same'],
  ['www.cms.gov', 'the same'],
  ['www.nubc.org', 'the same'],
  ['github.com', 'what pdf-lib writes into a PDF file as its maker'],
  ['docxtemplater.com', 'named in a warning (docxtemplater)'],
  ['react.dev', 'where React’s error messages are explained'],
]);

function places(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => text.slice(Math.max(0, index - 60), index + length + 60));
}

describe.each(BROWSERS)('the scripts built for %s', (browser) => {
  const scripts = files(browser)
    .filter((name) => /\.(?:js|html)$/.test(name))
    .map((name) => ({ name, text: contents(browser, name).toString('utf8') }));

  const unexplained = (pattern: RegExp): string[] =>
    scripts.flatMap(({ name, text }) =>
      places(text, pattern)
        .filter((place) => !KNOWN.some(({ seen }) => seen.test(place)))
        .map((place) => `${name}: ${place}`),
    );

  test('hold the kinds of denials packed, without the sources that no screen shows', () => {
    const telling = scripts.filter(({ text }) => text.includes(accident.title));
    expect(telling.length).toBeGreaterThan(0);
    for (const { name, text } of telling) expect(places(text, /\bsources:\[\{/g), name).toEqual([]);
  });

  test('make no code out of text', () => {
    expect(unexplained(/\beval\s*\(|\bFunction\s*\(|=\s*Function\s*[;,]|\bimportScripts\b/g)).toEqual([]);
  });

  test('make no markup out of text', () => {
    expect(
      unexplained(
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\s*=(?!=)|\b(?:insertAdjacentHTML|createContextualFragment|document\.write(?:ln)?)\s*\(/g,
      ),
    ).toEqual([]);
  });

  test('know no address outside of the extension', () => {
    const hosts = scripts.flatMap(({ name, text }) =>
      [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)].map(
        ([, host = '']) => `${name}: ${host.toLowerCase()}`,
      ),
    );
    expect([...new Set(hosts)].filter((line) => !NAMES.has(line.split(': ')[1] ?? ''))).toEqual([]);
  });
});

const partsNamedIn = (text: string): string[] => [...text.matchAll(/"\/?(chunks\/[^"]+)"/g)].map(([, part = '']) => part);

test('no page waits for the checks with its first paint, nor the panel with what it draws next', () => {
  for (const browser of BROWSERS) {
    const first = (page: string): string[] => partsNamedIn(contents(browser, page).toString('utf8'));
    const panel = first('sidepanel.html');
    const drawn = partsNamedIn(contents(browser, panel[0] ?? '').toString('utf8'));
    expect(drawn.length).toBeGreaterThan(2);
    for (const page of ['desk.html', 'options.html']) expect(first(page).length, page).toBeGreaterThan(2);
    const waited = [...panel, ...drawn, ...first('desk.html'), ...first('options.html')];
    expect(
      waited.filter((part) => part.includes('checks')),
      browser,
    ).toEqual([]);
  }
});

test('the script in a portal page is at most 20 KiB', () => {
  for (const browser of BROWSERS) expect(contents(browser, 'portal.js').length, browser).toBeLessThanOrEqual(20 * 1024);
});

test('the script in a portal page is compiled in one go', () => {
  for (const browser of BROWSERS)
    expect(contents(browser, 'portal.js').toString('utf8', 0, 100)).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});
