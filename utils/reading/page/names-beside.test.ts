import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { namesBeside } from './names-beside';

const NAMES = ['Abara, Kofi', 'Fenwick, O.', 'Grigsby, Tobias', 'Idris, Noor'];

/** Patients with amounts and statuses in a column at the left, and one claim under its patient's name beside it. */
function pageOf(heading: string, names = NAMES): PageText {
  const page: PageText = {
    url: 'https://portal.example/inbox',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 800] }],
    pieces: [],
  };
  const box = (parent: number, x: number, y: number, width: number, height: number, level?: number): number =>
    page.blocks.push({
      parent,
      kind: level ? 'heading' : 'block',
      box: [x, y, width, height],
      ...(level ? { level } : {}),
    }) - 1;
  const say = (parent: number, text: string, x: number, y: number, look: number, level?: number): void => {
    const width = text.length * 7;
    const block = box(parent, x, y, width, 16, level);
    page.pieces.push({ text, box: [x, y, width, 16], block, look, joint: 'break' });
  };
  const list = box(0, 0, 60, 300, 740);
  for (const [at, name] of names.entries()) {
    const entry = box(list, 0, 80 + at * 60, 300, 50);
    say(entry, name, 20, 80 + at * 60, 1);
    say(entry, ['Paid', 'Denied', 'In process', 'Denied'][at]!, 20, 104 + at * 60, 2);
    say(entry, `$${at + 1}12.00`, 220, 104 + at * 60, 3);
  }
  const open = box(0, 320, 60, 880, 740);
  say(open, heading, 340, 80, 4, 1);
  for (const [at, text] of [
    'Claim number: 26-5460092',
    'Member ID: W40118207',
    'Claim status: Denied',
    'Service date: 07/14/2026',
    'Received: 07/22/2026',
    'Billed: $212.00',
    'Allowed: $0.00',
    'Paid: $0.00',
    'Billing provider: Riverview Hospital',
    'Patient account: RVH-55021',
    'Diagnosis: K80.00',
    'Processed: 08/03/2026',
  ].entries()) {
    say(open, text, 340, 120 + at * 30, 5);
    say(open, 'Copy', 800, 120 + at * 30, 6);
  }
  return page;
}

const textsOf = ({ pieces }: PageText): string[] => pieces.flatMap(({ text }) => (text === '' ? [] : [text]));

test('a claim that is open under the name of one patient of a list is parted from the list', () => {
  const { list, panel } = namesBeside(pageOf('Odalys Fenwick'))!;
  expect(textsOf(list)).toEqual(expect.arrayContaining(NAMES));
  expect(textsOf(list)).toHaveLength(12);
  expect(textsOf(panel)).toContain('Claim number: 26-5460092');
  expect(textsOf(panel)).not.toContain('In process');
});

test('a heading that names nobody of the list opens nothing', () => {
  expect(namesBeside(pageOf('Simone Delacroix'))).toBeUndefined();
  expect(namesBeside(pageOf('Claim details'))).toBeUndefined();
});

test('a name may lead a strip that ends with the amount', () => {
  const names = NAMES.map((name, at) => `${name.split(', ').reverse().join(' ')} · $${at}12.00`);
  expect(textsOf(namesBeside(pageOf('Tobias Grigsby', names))!.list)).toContain('Tobias Grigsby · $212.00');
});

test('two names are no list', () => {
  expect(namesBeside(pageOf('Odalys Fenwick', NAMES.slice(0, 2)))).toBeUndefined();
});
