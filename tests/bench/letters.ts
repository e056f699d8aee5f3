/** P18: from the click to the first letter. What a letter costs the panel: offering, filling, and the Word file behind it. */
import { letterContextSchema } from '@/utils/letters/context';
import { fillLetter } from '@/utils/letters/fill';
import { offerLetters } from '@/utils/letters/offer';
import { parseTemplate } from '@/utils/letters/template';
import { allTemplates, templateSource } from '@/utils/letters/templates';
import { examples } from '../letters/examples';
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

export async function rows(): Promise<BenchRow[]> {
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
