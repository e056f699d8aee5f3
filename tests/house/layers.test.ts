import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles, sourceText } from './imports.ts';

interface Room {
  /** rooms whose code it may use */
  uses: string[];
  /** rooms of which it may know the types */
  knows?: string[];
  packages: string[];
  /** no browser, no clock, no storage: the same input gives the same output */
  pure?: true;
  /** draws: may use what lies in `components/` */
  draws?: true;
}

/** Who may use whom. The reasons stand in CONTRIBUTING.md. */
const ROOMS: Record<string, Room> = {
  claim: { uses: [], packages: ['zod'], pure: true },
  'plain-fault': { uses: [], packages: ['zod'], pure: true },
  codes: { uses: ['claim', 'plain-fault'], packages: ['zod'], pure: true },
  // Its schema is for the worker; that the script in the page does without is held by a test of its own.
  page: { uses: [], packages: ['zod'] },
  reading: { uses: ['claim', 'codes'], knows: ['page', 'portals'], packages: ['zod'], pure: true },
  portals: { uses: ['claim', 'codes'], packages: ['zod'], pure: true },
  followup: { uses: ['claim', 'codes', 'plain-fault'], packages: ['zod'], pure: true },
  letters: {
    uses: ['claim', 'codes'],
    packages: ['zod', 'docxtemplater', 'fflate', 'liquidjs', '@cantoo/pdf-lib', '@fontsource/open-sans'],
    pure: true,
  },
  exchange: { uses: ['claim', 'codes'], packages: ['zod', 'fflate', 'hucre'], pure: true },
  verification: { uses: ['claim', 'codes'], packages: ['zod'], pure: true },
  reports: { uses: ['claim', 'codes'], packages: ['zod'], pure: true },
  log: { uses: ['claim'], packages: ['zod', 'idb', '@noble/ciphers', '@noble/hashes'] },
  settings: { uses: ['claim', 'browser', 'reading', 'plain-fault'], packages: ['zod'] },
  casework: {
    uses: [
      'claim',
      'codes',
      'portals',
      'reading',
      'followup',
      'letters',
      'exchange',
      'verification',
      'reports',
      'log',
      'settings',
      'clock',
    ],
    packages: ['zod', 'idb'],
  },
  messages: {
    uses: ['claim', 'browser', 'reading', 'log', 'settings', 'page', 'followup', 'casework', 'letters', 'exchange', 'portals'],
    packages: ['zod'],
  },
  // Parts of a page that are wired to log and worker: what panel, desk and settings share.
  screens: {
    uses: [
      'claim',
      'codes',
      'casework',
      'followup',
      'letters',
      'exchange',
      'reports',
      'portals',
      'log',
      'settings',
      'messages',
      'words',
      'browser',
      'clock',
    ],
    packages: ['react', 'react-dom', '@tanstack/react-virtual'],
    draws: true,
  },
  words: { uses: ['browser'], packages: [] },
  clock: { uses: ['claim'], packages: [] },
  browser: { uses: [], packages: ['wxt'] },
};

const roomOf = (path: string): string | undefined => /^utils\/([\w-]+)/.exec(path)?.[1];

test('every room has its rules', () => {
  const rooms = new Set(sourceFiles('utils').map(roomOf));
  expect([...rooms].filter((room) => room === undefined || ROOMS[room] === undefined)).toEqual([]);
});

describe.each(Object.entries(ROOMS))('utils/%s', (name, room) => {
  const files = sourceFiles('utils').filter((path) => roomOf(path) === name);

  test('uses only what lies below it', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter(({ target, ours, type }) => {
          if (!ours) return !type && !room.packages.includes(target);
          const to = roomOf(target);
          if (to === undefined)
            return !((type && target.startsWith('public/')) || (room.draws && target.startsWith('components/')));
          return to !== name && !room.uses.includes(to) && !(type && room.knows?.includes(to));
        })
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  if (room.pure) {
    test('asks no browser, no clock, no chance and no storage', () => {
      const outside =
        /\b(?:Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|crypto\.|indexedDB\b|localStorage\b|fetch\(|chrome\.|document\.(?:querySelector|createElement|body)|globalThis\.)/;
      const wrong = files.flatMap((path) => {
        const line = withoutComments(sourceText(path))
          .split('\n')
          .findIndex((text) => outside.test(text));
        return line < 0 ? [] : [`${path}:${line + 1}`];
      });
      expect(wrong).toEqual([]);
    });
  }
});

/** Comments blanked, lines kept. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/^\s*\/\/.*$/gm, '');

/** Rooms that have rooms of their own, lowest first: each uses those before it. What stands in none of them is above all. */
const INNER_ROOMS: Record<string, string[]> = {
  'utils/reading': [
    'words',
    'values',
    'page',
    'draft',
    'pairs',
    'tables',
    'lines',
    'reasons',
    'boxes',
    'line-boxes',
    'claim',
    'repeated',
    'claims',
  ],
  'utils/exchange/worklist': ['names', 'cells', 'columns', 'layouts', 'prints', 'files', 'rows'],
};
/** The types of a reading are everybody's. */
const READING_TYPES = 'utils/reading/reading.ts';

test.each(Object.entries(INNER_ROOMS))('%s is built from its lowest room upwards: no room uses one above it', (base, rooms) => {
  const heightOf = (path: string): number => {
    const [room, file] = path.slice(base.length + 1).split('/');
    return file === undefined ? rooms.length : rooms.indexOf(room ?? '');
  };
  const files = sourceFiles(base);
  expect(files.filter((path) => heightOf(path) < 0)).toEqual([]);
  const wrong = files.flatMap((path) =>
    importsOf(path)
      .filter(({ target }) => target.startsWith(`${base}/`) && target !== READING_TYPES && heightOf(target) > heightOf(path))
      .map(({ target }) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('entry points are imported by nothing', () => {
  const wrong = ['utils', 'components'].flatMap((folder) =>
    sourceFiles(folder).flatMap((path) =>
      importsOf(path)
        .filter(({ target, ours }) => ours && target.startsWith('entrypoints/'))
        .map(({ target }) => `${path} imports ${target}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('components take data and give events: they reach for neither the log nor the browser', () => {
  const wrong = sourceFiles('components').flatMap((path) =>
    importsOf(path)
      .filter(
        ({ target, ours, type }) =>
          ours && !type && ['utils/log/', 'utils/browser', 'utils/screens'].some((start) => target.startsWith(start)),
      )
      .map(({ target }) => `${path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

/** Where a walk along what each file needs at once comes back to one that it came from: the way round. */
function circles(files: readonly string[]): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    const needs = importsOf(path).filter(({ target, ours, type, later }) => ours && !type && !later && /\.tsx?$/.test(target));
    for (const { target } of needs) walk(target, [...way, path]);
    done.add(path);
  };
  for (const path of files) walk(path, []);
  return found;
}

test('no file needs itself, by way of others: which of them is loaded first would be chance', () => {
  const all = ['entrypoints', 'components', 'utils', 'scripts'].flatMap(sourceFiles);
  expect(circles(all)).toEqual([]);
});

test('no file is too long to read', () => {
  const long = ['entrypoints', 'components', 'utils', 'scripts'].flatMap((folder) =>
    sourceFiles(folder).filter((path) => sourceText(path).split('\n').length > 400),
  );
  expect(long).toEqual([]);
});
