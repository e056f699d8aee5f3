import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { buildModel } from '../page/model';
import { read } from '../read';
import { ownerOf } from './marks';

/** A page of a head, a number and a foot; the texts of the head stand one behind the other on its first line. */
function ownerOn({ url = 'https://portal.example/claim', title = 'Claim', head = ['Claims'], foot = '' }) {
  const page: PageText = { url, title, password: false, frame: false, cut: false, torn: false, blocks: [], pieces: [] };
  page.blocks.push({ parent: -1, kind: 'block', box: [0, 0, 1200, 800] });
  let x = 10;
  const put = (text: string, y: number, look: number): void => {
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [x, y, text.length * 6, 18] }) - 1;
    page.pieces.push({ text, box: [x, y, text.length * 6, 16], block, look, ...(look === 1 ? { bold: true } : {}) });
    x += text.length * 6 + 6;
  };
  head.forEach((text, index) => void put(text, 8, index === 0 ? 1 : 2));
  x = 10;
  put('4410287716', 300, 3);
  if (foot) put(foot, 780, 4);
  const model = buildModel(page);
  return ownerOf(model, model.units)?.name;
}

test.each([
  ['two texts that are its address', { url: 'https://www.mesvision.com/claim', head: ['MES', 'Vision'] }, 'MES Vision'],
  [
    'its first word is the address',
    { url: 'https://providers.njm.com/bill', head: ['NJM Insurance Group'] },
    'NJM Insurance Group',
  ],
  [
    'letters and what they are',
    { url: 'https://www.mhn.com/', head: ['MHN', 'Managed Health Network, a behavioral health plan'] },
    'MHN',
  ],
  [
    'a name, and what kind of plan it is, where that begins like a program',
    { url: 'https://provider.mediplata.com/', head: ['MediPlata', 'Medicare Advantage, a Fernvale plan'] },
    'MediPlata',
  ],
  ['an article', { url: 'https://my.healthplan.org/', head: ['The Health Plan', 'myPlan'] }, 'The Health Plan'],
  [
    'a public body',
    { head: ['Connect', 'San Diego County Behavioral Health – Optum ASO'] },
    'San Diego County Behavioral Health',
  ],
  [
    'a fund behind a dash',
    { head: ['HOTEL WORKERS OF NYC, INC. — Health Benefits Fund'] },
    'HOTEL WORKERS OF NYC, INC. Health Benefits Fund',
  ],
  ['its foot', { foot: '© 2026 Presbyterian Health Plan, Inc. All rights reserved.' }, 'Presbyterian Health Plan'],
  ['what its foot says of plans', { head: ['Acme'], foot: 'Plans are administered, not insured, by Acme.' }, 'Acme'],
  ['what its labels say it does', { head: ['Acme'], foot: 'Acme paid $149.00 · Patient owes $0.00' }, 'Acme'],
  [
    'its foot, its title and its address',
    { url: 'https://go.fernvale.health/claim', title: 'Claim - Fernvale Health', foot: '© 2026 Fernvale Health. Terms' },
    'Fernvale Health',
  ],
  ['its title', { title: 'Claim 4410287716 | Kaiser Permanente' }, 'Kaiser Permanente'],
  ['what it insures', { head: ['Fernvale State Casualty', 'Claims'] }, 'Fernvale State Casualty'],
  ['whom it administers for', { head: ['Hartwell TPA Services', 'Claims'] }, 'Hartwell TPA Services'],
])('a page is known as a payer’s by %s', (_, page, name) => expect(ownerOn(page)).toBe(name));

test.each([
  ['a practice that is signed in', { head: ['ClaimPost', 'Lakeridge Dental'] }],
  ['a supplement that it sells', { head: ['Fernvale', 'Medicare Select'] }],
  ['a line of business', { head: ['Fernvale', 'Medicare Advantage'] }],
  ['a foot that its title does not name', { url: 'https://go.fernvale.health/claim', foot: '© 2026 Fernvale Health. Terms' }],
  ['a vendor’s foot', { foot: '© 2026 Optum' }],
  ['a hospital’s address', { url: 'https://portal.lakeside.org/', head: ['Lakeside', 'Medical Center'] }],
  ['who was paid', { head: ['Acme'], foot: 'Acme paid by check' }],
  ['a sentence at the foot', { foot: 'Send claims for Kaiser Permanente on paper.' }],
])('and not by %s', (_, page) => expect(ownerOn(page)).toBeUndefined());

test('a mark in letters of two kinds ends where what it sells begins', () => {
  const page: PageText = { url: '', title: '', password: false, frame: false, cut: false, torn: false, blocks: [], pieces: [] };
  page.blocks.push({ parent: -1, kind: 'block', box: [0, 0, 1200, 800] });
  page.pieces.push({ text: 'Devoted', box: [10, 8, 60, 20], block: 0, look: 0, bold: true });
  page.pieces.push({ text: 'Health · Medicare Advantage', box: [76, 12, 160, 14], block: 0, look: 1, joint: 'glued' });
  const model = buildModel(page);
  expect(ownerOf(model, model.units)?.name).toBe('Devoted Health');
});

test('a mark in large letters at the left is the page’s, though the markup has who is signed in before it', () => {
  const page: PageText = { url: '', title: '', password: false, frame: false, cut: false, torn: false, blocks: [], pieces: [] };
  page.blocks.push({ parent: -1, kind: 'block', box: [0, 0, 1200, 800] });
  const put = (text: string, box: readonly [number, number, number, number]): void => {
    const block = page.blocks.push({ parent: 0, kind: 'block', box }) - 1;
    page.pieces.push({ text, box, block, look: 1 });
  };
  for (const [at, text] of ['Welcome, dlarsen', 'Organization:', 'Lakeside Hospital', 'Profile', 'Log off'].entries())
    put(text, [700 + at * 90, 10, 80, 14]);
  put('TrueHarbor Administrators', [20, 8, 300, 22]);
  put(
    'TrueHarbor Administrators runs the plans of employers who insure themselves. Plans are administered by it.',
    [20, 780, 600, 12],
  );
  const model = buildModel(page);
  expect(ownerOf(model, model.units)?.name).toBe('TrueHarbor Administrators');
});

test('a part of Medicare beside the mark says that the page is its contractor’s, whatever the company is called', () => {
  const page: PageText = { url: '', title: '', password: false, frame: false, cut: false, torn: false, blocks: [], pieces: [] };
  page.blocks.push({ parent: -1, kind: 'block', box: [0, 0, 1200, 800] });
  const put = (text: string, box: [number, number, number, number], look: number): void => {
    const block = page.blocks.push({ parent: 0, kind: 'block', box }) - 1;
    page.pieces.push({ text, box, block, look });
  };
  put('Cedarline Benefit Administrators', [18, 8, 260, 18], 1);
  put('Medicare Part B', [340, 10, 100, 14], 2);
  for (const [row, [label, value]] of [
    ['Claim number:', '4410287716'],
    ['Claim status:', 'Paid'],
    ['Patient name:', 'Nora Velasquez'],
    ['Date of service:', '06/05/2026'],
    ['Billed amount:', '$120.00'],
  ].entries()) {
    put(label!, [20, 120 + row * 22, 120, 14], 3);
    put(value!, [160, 120 + row * 22, 120, 14], 4);
  }
  expect(read(page).claims.map(({ claim }) => claim.payer)).toEqual(['Medicare']);
});
