/** P18: from the click to the first letter, in the panel of a real browser; and what of it is offering and filling. */
import { letterContextSchema } from '@/utils/letters/context';
import { fillLetter } from '@/utils/letters/fill';
import { offerLetters } from '@/utils/letters/offer';
import { parseTemplate } from '@/utils/letters/template';
import { allTemplates, templateSource } from '@/utils/letters/templates';
import { startSession, until } from '../e2e/kit/session.ts';
import { examples } from '../letters/examples';
import { openClaim, openResults, signIn } from '../practice-portal/walk.ts';
import type { BenchRow } from './kit/row.ts';

const context = letterContextSchema.parse({
  today: '2026-11-23',
  payer: { name: 'Meridian Mutual', address: 'PO Box 4410\nColumbus, OH 43216', family: 'commercial' },
  claim: { number: 'EM7K20491-01', serviceFrom: '2026-02-03', serviceTo: '2026-02-05', billed: 500_000, denied: 421_050 },
  denial: { date: '2026-03-12', codes: ['CO-197'], text: 'Authorization absent' },
  lines: Array.from({ length: 45 }, (_, index) => ({ procedure: `${99_200 + index}`, units: 1, billed: 10_000, denied: 5_000 })),
});

const p95 = (samples: number[]): number => [...samples].sort((a, b) => a - b)[Math.floor(samples.length * 0.95)] ?? Number.NaN;

function timed(times: number, work: (index: number) => void): number[] {
  return Array.from({ length: times }, (_, index) => {
    const start = performance.now();
    work(index);
    return performance.now() - start;
  });
}

/** The practice portal's claim denied as not medically necessary. */
const DENIED = 'MM26-7659903';
const CLICKS = 60;

/** Milliseconds from each click on a letter to the frame that shows its text, every letter that is open in its turn. */
async function clicksToLetter(): Promise<number[]> {
  const session = await startSession();
  try {
    const portal = session.context.pages()[0] ?? (await session.context.newPage());
    await signIn(portal, session.portal.address);
    await openResults(portal);
    await openClaim(portal, DENIED);
    await until('the claim is in the log', async () =>
      (await session.log.records()).find(({ claim }) => claim.claimNumber === DENIED),
    );
    const panel = await session.panelFor(portal);
    await panel.getByRole('button', { name: /^Write letter/ }).click();
    await panel.getByRole('heading', { name: 'Letters that fit' }).waitFor();
    return await panel.evaluate(async (clicks) => {
      const seen = (selector: string): Promise<HTMLElement> =>
        new Promise((resolve) => {
          const look = (): void => {
            const found = document.querySelector<HTMLElement>(selector);
            if (found) resolve(found);
            else requestAnimationFrame(look);
          };
          look();
        });
      const samples: number[] = [];
      for (let index = 0; index < clicks; index += 1) {
        await seen('.letter-row');
        const offers = [...document.querySelectorAll<HTMLElement>('.letter-row')];
        const offer = offers[index % offers.length];
        const start = performance.now();
        offer?.click();
        await seen('.letter-edit > *');
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        samples.push(performance.now() - start);
        document.querySelector<HTMLElement>('.form-title + .button')?.click();
      }
      return samples;
    }, CLICKS);
  } finally {
    await session.close();
  }
}

export async function rows(): Promise<BenchRow[]> {
  const clicked = await clicksToLetter();
  const ids = allTemplates().map((template) => template.id);
  // A template parsed anew each time, as for the first click after the panel was opened; 45 service lines.
  const first = timed(400, (index) => {
    const id = ids[index % ids.length] ?? '';
    fillLetter(parseTemplate(id, templateSource(id) ?? ''), context);
  });
  const offered = timed(400, () => {
    offerLetters({
      categories: ['authorization'],
      codes: ['CO-197'],
      routesOpen: ['appeal'],
      routesClosed: [],
      level: 'appeal-1',
    });
  });
  return [
    {
      id: 'P18 click',
      what: `from the click to the letter on the panel's screen, 95th percentile of ${clicked.length}, against 100 ms`,
      value: p95(clicked),
      yardstick: 100,
      unit: 'ms',
      goal: { most: 1 },
    },
    {
      id: 'P18 fill',
      what: `a letter with 45 lines, template not yet read, 95th percentile of ${first.length}, against 100 ms`,
      value: p95(first),
      yardstick: 100,
      unit: 'ms',
      goal: { most: 1 },
    },
    {
      id: 'P18 offer',
      what: `the letters that fit, chosen from ${ids.length}, 95th percentile, against 100 ms`,
      value: p95(offered),
      yardstick: 100,
      unit: 'ms',
      goal: { most: 1 },
    },
    {
      id: 'P18 exact',
      what: 'letters filled for the test claims, ready ones without a gap',
      value: examples.filter(({ ready, letter }) => ready && letter.gaps.length === 0).length,
      yardstick: examples.filter(({ ready }) => ready).length,
      unit: 'count',
      goal: { least: 1 },
    },
  ];
}
