import { expect, test } from 'vitest';
import type { BlockKind, Box, PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';
import { buildModel } from './model';
import { sectionsOf } from './sections';

/** A page of boxes within boxes: `[parent, box, kind, texts]`, each text on a line of its own. */
function pageOf(boxes: readonly (readonly [number, Box, BlockKind, readonly string[]])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [],
    pieces: [],
  };
  for (const [parent, box, kind, texts] of boxes) {
    const block = page.blocks.push({ parent, kind, box }) - 1;
    for (const [index, text] of texts.entries()) {
      const [label, value] = text.split('\t');
      const at = (x: number, width: number): Box => [box[0] + x, box[1] + index * 20, width, 16];
      page.pieces.push({
        text: label!,
        box: at(0, 150),
        block,
        look: 1,
        joint: 'break',
        ...(value === '' ? { bold: true } : {}),
      });
      if (value) page.pieces.push({ text: value, box: at(160, 150), block, look: 2, joint: 'gap' });
    }
  }
  return page;
}

const CLAIM = ['Claim number\t2026300118', 'Claim status\tPaid', 'Billed amount\t$100.00', 'Paid amount\t$80.00'];

/** A column with a heading and three texts at the left, the claim right of it. */
const besideMenu = pageOf([
  [-1, [0, 0, 1000, 400], 'block', []],
  [0, [0, 0, 230, 200], 'block', []],
  [1, [0, 0, 230, 20], 'heading', ['Recently viewed claims']],
  [1, [0, 30, 230, 60], 'block', ['2026299001 Denied', '2026299002 Paid', '2026299003 Pending']],
  [0, [250, 0, 700, 400], 'block', []],
  [4, [250, 40, 700, 80], 'block', CLAIM],
]);

test('a heading in a column heads nothing in the column beside it', () => {
  const model = buildModel(besideMenu);
  const sections = sectionsOf(model, model.units);
  const idOf = (text: string): number => model.units.find((unit) => unit.text === text)!.id;
  expect(sections(idOf('2026299002 Paid'))).toBe('Recently viewed claims');
  expect(sections(idOf('Billed amount'))).toBe('');
  expect(read(besideMenu).claims[0]?.claim).toMatchObject({
    claimNumber: '2026300118',
    status: 'paid',
    billed: 10_000,
    paid: 8_000,
  });
});

test('a heading alone in its column heads what stands beside it', () => {
  const page = pageOf([
    [-1, [0, 0, 1000, 400], 'block', []],
    [0, [0, 0, 230, 100], 'block', []],
    [1, [0, 0, 230, 20], 'heading', ['Claim information']],
    [0, [250, 0, 700, 100], 'block', CLAIM],
  ]);
  const model = buildModel(page);
  expect(sectionsOf(model, model.units)(model.units.length - 1)).toBe('Claim information');
});

test('a title whose words and number are texts of their own is one title', () => {
  const page = pageOf([
    [-1, [0, 0, 1000, 400], 'block', []],
    [0, [0, 0, 300, 20], 'heading', ['Claim']],
    [0, [0, 40, 700, 60], 'block', CLAIM.slice(1)],
  ]);
  page.pieces.splice(1, 0, { text: '26198004417', box: [60, 0, 100, 16], block: 1, look: 1 });
  expect(read(page).claims[0]?.claim.claimNumber).toBe('26198004417');
});

test('the number below the organization that is signed in is not the provider’s', () => {
  const page = pageOf([
    [-1, [0, 0, 1000, 400], 'block', []],
    [0, [0, 0, 230, 120], 'block', ['Signed in as\t', 'Jordan Tate']],
    [1, [0, 50, 230, 40], 'block', ['Organization\tLakeview Billing Partners', 'NPI\t1234567893']],
    [0, [250, 0, 700, 400], 'block', []],
    [3, [250, 40, 700, 80], 'block', CLAIM],
  ]);
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: '2026300118' });
  expect(read(page).claims[0]?.claim.providerNpi).toBeUndefined();
});

/** A panel about something else over the claim, as each of these headings would open it. */
const overClaim = (heading: string): PageText => {
  const page = pageOf([
    [-1, [0, 0, 1000, 400], 'block', []],
    [0, [0, 0, 900, 90], 'block', []],
    [1, [0, 0, 230, 20], 'heading', [heading]],
    [1, [0, 30, 230, 60], 'block', ['Reference\tAU77120934', 'Decision\tApproved', 'Visits\t12']],
    [0, [0, 120, 900, 120], 'block', CLAIM],
  ]);
  return { ...page, title: 'Details' };
};

test.each(['Related authorizations', 'Eligibility', 'Benefits', 'Appeals', 'Messages', 'Help', 'Reports', 'Cost estimate'])(
  'a panel %j before the claim takes nothing from it',
  (heading) => {
    expect(read(overClaim(heading)).claims.map(({ claim }) => claim)).toMatchObject([
      { claimNumber: '2026300118', status: 'paid', billed: 10_000, paid: 8_000 },
    ]);
  },
);

test('what a field shows heads nothing, however bold', () => {
  const page = pageOf([
    [-1, [0, 0, 1000, 400], 'block', []],
    [0, [0, 20, 300, 20], 'heading', ['Claim']],
    [0, [0, 60, 300, 20], 'block', ['Harbor Cities Benefit Fund\t']],
    [0, [0, 100, 300, 20], 'block', ['Received\t09/29/2026']],
  ]);
  page.pieces = page.pieces.filter(({ text }) => text !== '');
  const shown = page.pieces[1]!;
  const sectionOf = (pieces: PageText['pieces']): string => {
    const model = buildModel({ ...page, pieces });
    return sectionsOf(model, model.units)(2);
  };
  expect(sectionOf(page.pieces)).toBe('Harbor Cities Benefit Fund');
  expect(sectionOf(page.pieces.with(1, { ...shown, form: 'shown' }))).toBe('Claim');
});
