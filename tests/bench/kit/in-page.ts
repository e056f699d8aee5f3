/** What the bench runs inside a page: the survey, the reading of it, and the yardstick. */
import { Readability } from '@mozilla/readability';
import { startSurvey } from '@/utils/page/walk';
import { read } from '@/utils/reading/read';

export function survey() {
  const work = startSurvey(document);
  while (!work.step(Number.POSITIVE_INFINITY));
  return work.result().page;
}

/** Readability changes what it parses, so it gets a copy; a real user of it has to make that copy too. */
export const readOnly = (page: ReturnType<typeof survey>) => read(page);
export const readability = () => new Readability(document.cloneNode(true) as Document).parse();

/** Milliseconds that the survey and the reading of it take this time. */
export function once(): { survey: number; read: number } {
  const began = performance.now();
  const page = survey();
  const surveyed = performance.now();
  read(page);
  return { survey: surveyed - began, read: performance.now() - surveyed };
}

const nodeCount = (): number => document.querySelectorAll('*').length;

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Medians in milliseconds, the three taken in turn. Short work is repeated, since a page's clock is coarse. */
export function compare(times: number): { survey: number; read: number; readability: number; nodes: number } {
  const page = survey();
  const works = [survey, () => read(page), readability];
  const taken: number[][] = works.map(() => []);
  for (const work of works) work();
  for (let i = 0; i < times; i++) {
    for (const [which, work] of works.entries()) {
      let runs = 0;
      const start = performance.now();
      do {
        work();
        runs++;
      } while (performance.now() - start < 5);
      taken[which]?.push((performance.now() - start) / runs);
    }
  }
  const [surveyed = [], reading = [], parsed = []] = taken;
  return { survey: median(surveyed), read: median(reading), readability: median(parsed), nodes: nodeCount() };
}
