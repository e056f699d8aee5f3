/** Every saved portal page in tests/pages, read in a real browser and compared with what a person wrote down beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlainBrowser, type PlainBrowser } from '../../scripts/extension-browser.ts';
import { pagesAt, type SavedPage } from '../../scripts/read/saved-pages.ts';
import { root, runModule } from '../../scripts/run-module.ts';
import type { PageText } from '../../utils/page/page-text.ts';
import { addUp, type Comparison, compare, f1, precision, recall } from '../pages/compare.ts';
import { canChange, readChanged } from '../pages/redrawn.ts';
import { surveySaved } from '../pages/survey-page.ts';

interface Truth {
  kind: string;
  claims: Record<string, unknown>[];
}

const folder = join(root, 'tests/pages');
const pages = pagesAt(folder).filter((page): page is SavedPage => 'url' in page);
const truthOf = (page: SavedPage): Truth => JSON.parse(readFileSync(page.path.replace(/\.html$/, '.json'), 'utf8')) as Truth;

/** Pages of many makes, that are there at once: they are drawn, worded and surrounded otherwise, and read again. */
const REDRAWN = `
  allied-benefit/claim-detail-ineligible.html
  bcbsal-provideraccess/claim-partial.html
  bcbsla-ilinkblue/claim-details-denied.html
  cigna/claim-denied.html
  dc-medicaid/claim-detail-suspended.html
  delta-dental/paid-five-procedures.html
  emomed/claim-partial.html
  geisinger/claim-reversal.html
  health-net-ca/claim-details.html
  instamed/payment-detail.html
  pacificsource/claim-denied-277.html
  security-health-plan-wi/pended-credentialing.html
  siho/claim-denied.html
  uhc-v2/claim-finalized.html
  vsp/claim-status-list.html
  waystar/claim-rejected.html
`
  .trim()
  .split(/\s+/);

const TABS = 4;

/** Milliseconds: hundreds of pages are laid out one after the other, on a machine that may be busy with something else. */
const PATIENCE = 1_500_000;

/** Every saved page has a site of its own: a process for each of hundreds costs a fifth of the time, and these mean no harm to each other. */
const ONE_PROCESS = [
  '--disable-features=IsolateOrigins,site-per-process,ProactivelySwapBrowsingInstance,RenderDocument',
  '--disable-site-isolation-trials',
  '--process-per-site',
  '--renderer-process-limit=4',
];

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;

describe('saved portal pages', () => {
  let browser: PlainBrowser;
  const texts = new Map<string, PageText>();
  let withFiles: Comparison;
  let withoutFiles: Comparison;
  const taken: string[] = [];

  /** In several tabs at once: much of the time a page is only waited for. */
  async function surveyAll(): Promise<void> {
    const left = [...pages];
    const inOneTab = async (): Promise<void> => {
      const tab = await browser.context.newPage();
      for (let page = left.shift(); page; page = left.shift()) texts.set(page.file, await surveySaved(tab, page));
      await tab.close();
    };
    await Promise.all(Array.from({ length: TABS }, inOneTab));
  }

  beforeAll(async () => {
    const { read } = await runModule<typeof import('../../utils/reading/read.ts')>('utils/reading/read.ts');
    const { portalFor } = await runModule<typeof import('../../utils/portals/registry.ts')>('utils/portals/registry.ts');
    const { claimJson } = await runModule<typeof import('../../utils/claim/claim-json.ts')>('utils/claim/claim-json.ts');
    browser = await openPlainBrowser({ args: ONE_PROCESS });
    await surveyAll();
    const [own, off]: [Comparison[], Comparison[]] = [[], []];
    for (const page of pages) {
      const text = texts.get(page.file)!;
      const truth = truthOf(page);
      const portal = portalFor(text.url);
      const reading = read(text, portal);
      // A page of a portal that has no file is read once: it is the same without.
      const without = portal ? read(text) : reading;
      own.push(
        compare(
          truth.claims,
          reading.claims.map(({ claim }) => claimJson(claim)),
          page.file,
        ),
      );
      off.push(
        compare(
          truth.claims,
          without.claims.map(({ claim }) => claimJson(claim)),
          page.file,
        ),
      );
      if (truth.claims.length === 0 && reading.claims.length > 0) taken.push(page.file);
    }
    withFiles = addUp(own);
    withoutFiles = addUp(off);
    for (const [what, score] of [
      ['with portal files', withFiles],
      ['leave one portal out', withoutFiles],
    ] as const)
      console.log(
        `${what}: ${pages.length} pages; critical values precision ${percent(precision(score.critical))}, recall ${percent(recall(score.critical))}; all values precision ${percent(precision(score.all))}, recall ${percent(recall(score.all))}, F1 ${percent(f1(score.all))}`,
      );
  }, PATIENCE);
  afterAll(() => browser.close());

  test('are there, from at least twenty-six portals', () => {
    expect(new Set(pages.map((page) => page.file.split('/')[0])).size).toBeGreaterThanOrEqual(26);
  });

  test('no page without a claim is taken for one', () => {
    expect(taken).toEqual([]);
  });

  test('nothing is made up or misread', () => {
    expect(withFiles.faults.filter((fault) => !/ missed,/.test(fault))).toEqual([]);
  });

  test('a portal whose file is left out holds the numbers all the same', () => {
    expect(precision(withoutFiles.critical)).toBeGreaterThanOrEqual(0.995);
    expect(recall(withoutFiles.critical)).toBeGreaterThanOrEqual(0.95);
    expect(f1(withoutFiles.all)).toBeGreaterThanOrEqual(0.96);
  });

  test(
    'drawn, worded or surrounded otherwise they give the same values',
    async () => {
      const { read } = await runModule<typeof import('../../utils/reading/read.ts')>('utils/reading/read.ts');
      const { claimJson } = await runModule<typeof import('../../utils/claim/claim-json.ts')>('utils/claim/claim-json.ts');
      const chosen = pages.filter((page) => REDRAWN.includes(page.file) && canChange(page));
      expect(chosen.length).toBe(REDRAWN.length);
      const tab = await browser.context.newPage();
      const losses = await readChanged(
        tab,
        chosen,
        (page) => truthOf(page).claims,
        (text) => read(text).claims.map(({ claim }) => claimJson(claim)),
      );
      await tab.close();
      for (const [name, { values, lost, wrong }] of losses)
        console.log(`${name}: of ${values} values ${percent(lost / Math.max(1, values))} lost, ${wrong.length} wrong`);
      const all = [...losses.values()];
      const sum = (of: (loss: (typeof all)[number]) => number): number => all.reduce((total, loss) => total + of(loss), 0);
      expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(all.every(({ values }) => values > 0)).toBe(true);
      expect(sum(({ lost }) => lost) / sum(({ values }) => values)).toBeLessThan(0.02);
    },
    PATIENCE,
  );

  test(
    'a file of another portal changes nothing but who the payer is',
    async () => {
      const { read } = await runModule<typeof import('../../utils/reading/read.ts')>('utils/reading/read.ts');
      const { portals, portalFor } =
        await runModule<typeof import('../../utils/portals/registry.ts')>('utils/portals/registry.ts');
      const plain = (text: PageText, portal?: (typeof portals)[number]): string =>
        JSON.stringify(read(text, portal).claims.map(({ claim: { payer: _payer, ...rest } }) => rest));
      const saying = ({ payer, labels, statusWords }: (typeof portals)[number]): string =>
        JSON.stringify([payer, labels, statusWords]);
      const oneOfEach = new Map(
        [...texts]
          .filter(([, text]) => read(text).claims.length > 0)
          .map(([file, text]) => [file.split('/')[0], [file, text] as const]),
      );
      // A quarter of the portals shows as much, and each is read with every file.
      for (const [file, text] of [...oneOfEach.values()].filter((_, index) => index % 4 === 0)) {
        const none = plain(text);
        // Files that say the same about a page's words are tried once.
        const others = new Map(
          portals.filter((portal) => portal !== portalFor(text.url)).map((portal) => [saying(portal), portal]),
        );
        for (const portal of others.values()) expect(plain(text, portal), `${file} with ${portal.id}`).toBe(none);
      }
    },
    PATIENCE,
  );
});
