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
import { stillText, surveySaved, surveyVisited } from '../pages/survey-page.ts';

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
  delta-dental/paid-five-procedures.html
  emomed/claim-partial.html
  health-net-ca/claim-details.html
  pacificsource/claim-denied-277.html
  security-health-plan-wi/pended-credentialing.html
  uhc-v2/claim-finalized.html
  vsp/claim-status-list.html
`
  .trim()
  .split(/\s+/);

const TABS = 4;

/** Milliseconds: hundreds of pages are laid out one after the other, on a machine that may be busy with something else. */
const PATIENCE = 1_500_000;

/** Every saved page has a site of its own: a process for each of hundreds costs most of the time, and these mean no harm to each other. */
const ONE_PROCESS = [
  '--disable-features=IsolateOrigins,site-per-process,ProactivelySwapBrowsingInstance,RenderDocument',
  '--disable-site-isolation-trials',
  '--process-per-site',
  '--renderer-process-limit=1',
];

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;

describe('saved portal pages', () => {
  let browser: PlainBrowser;
  const texts = new Map<string, PageText>();
  let withFiles: Comparison;
  let withoutFiles: Comparison;
  const taken: string[] = [];
  /** pages on which a claim is read without a portal's file */
  const showsClaims = new Set<SavedPage>();

  /** In several tabs at once: much of the time a page is only waited for, and the one is read while the other is drawn. */
  async function surveyAll(read: (page: SavedPage, text: PageText) => void): Promise<void> {
    const still = new Set(pages.filter((page) => stillText(page) !== undefined));
    const left = [...pages.filter((page) => !still.has(page)), ...still];
    const inOneTab = async (): Promise<void> => {
      const tab = await browser.context.newPage();
      for (let page = left.shift(); page; page = left.shift()) {
        const text = await surveySaved(tab, page);
        texts.set(page.file, text);
        read(page, text);
      }
      await tab.close();
    };
    await Promise.all(Array.from({ length: TABS }, inOneTab));
  }

  beforeAll(async () => {
    const { read } = await runModule<typeof import('../../utils/reading/read.ts')>('utils/reading/read.ts');
    const { portalFor } = await runModule<typeof import('../../utils/portals/registry.ts')>('utils/portals/registry.ts');
    const { claimJson } = await runModule<typeof import('../../utils/claim/claim-json.ts')>('utils/claim/claim-json.ts');
    browser = await openPlainBrowser({ args: ONE_PROCESS });
    const own = new Map<SavedPage, Comparison>();
    const off = new Map<SavedPage, Comparison>();
    const against = (page: SavedPage, { claims }: Truth, reading: ReturnType<typeof read>): Comparison =>
      compare(
        claims,
        reading.claims.map(({ claim }) => claimJson(claim)),
        page.file,
      );
    await surveyAll((page, text) => {
      const truth = truthOf(page);
      const portal = portalFor(text.url);
      const reading = read(text, portal);
      own.set(page, against(page, truth, reading));
      // A page of a portal that has no file is read once: it is the same without.
      const without = portal ? read(text) : reading;
      if (without.claims.length > 0) showsClaims.add(page);
      off.set(page, portal ? against(page, truth, without) : own.get(page)!);
      if (truth.claims.length === 0 && reading.claims.length > 0) taken.push(page.file);
    });
    withFiles = addUp(pages.map((page) => own.get(page)!));
    withoutFiles = addUp(pages.map((page) => off.get(page)!));
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

  test(
    'that do nothing are seen the same whether they are visited or written into an open tab',
    async () => {
      const tab = await browser.context.newPage();
      for (const page of pages.filter(({ file }) => REDRAWN.includes(file))) {
        expect(stillText(page), page.file).toBeDefined();
        expect(texts.get(page.file), page.file).toEqual(await surveyVisited(tab, page));
      }
      await tab.close();
    },
    PATIENCE,
  );

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
        pages.filter((page) => showsClaims.has(page)).map(({ file }) => [file.split('/')[0], [file, texts.get(file)!] as const]),
      );
      // A sixteenth of the portals shows as much, and each is read with every file.
      for (const [file, text] of [...oneOfEach.values()].filter((_, index) => index % 16 === 0)) {
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
