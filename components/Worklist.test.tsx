// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TODAY, workItems } from '@/tests/gallery/samples';
import { show } from './test-kit';
import { Worklist, type WorklistProps } from './Worklist';

const props = (changed: Partial<WorklistProps> = {}): WorklistProps => ({
  items: workItems,
  today: TODAY,
  keys: true,
  text: '',
  unread: 0,
  onSearch: vi.fn(),
  onOpen: vi.fn(),
  onDone: vi.fn(),
  onMove: vi.fn(),
  onAssign: vi.fn(),
  ...changed,
});

test('groups say when, payers stand together in them', () => {
  show(<Worklist {...props()} />);
  const heads = within(screen.getByRole('region', { name: 'Worklist' })).getAllByRole('heading');
  expect(heads.map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['Overdue 1', 'Today 2', 'Aetna 2']));
});

test('a row says who, what, how much and why now', () => {
  show(<Worklist {...props()} />);
  const row = screen.getByRole('button', { name: /Ana Rivera/ });
  expect(row.textContent).toContain('Appeal: no authorization on file');
  expect(row.textContent).toContain('Appeal: 6 days left');
  expect(row.textContent).toContain('4,210.50');
});

test('J and K walk, Enter opens, D M A act on the row', async () => {
  const given = props();
  const { user } = show(<Worklist {...given} />);
  await user.keyboard('jjk');
  expect(document.activeElement?.textContent).toContain('Ana Rivera');
  await user.keyboard('dma');
  expect(given.onDone).toHaveBeenCalledWith(expect.objectContaining({ row: expect.objectContaining({ key: 'a1' }) }));
  expect(given.onMove).toHaveBeenCalledOnce();
  expect(given.onAssign).toHaveBeenCalledOnce();
  await user.keyboard('{Enter}');
  expect(given.onOpen).toHaveBeenCalledWith('a1');
});

test('typing a search does not act on rows', async () => {
  const given = props();
  const { user } = show(<Worklist {...given} />);
  await user.type(screen.getByRole('searchbox'), 'dma');
  expect(given.onDone).not.toHaveBeenCalled();
  expect(given.onSearch).toHaveBeenCalledTimes(3);
});

test('nothing due is said', () => {
  show(<Worklist {...props({ items: [] })} />);
  expect(screen.getByText(/Nothing is due/)).toBeTruthy();
});

test('a search that finds nothing says for what', () => {
  show(<Worklist {...props({ items: [], text: 'qqq' })} />);
  expect(screen.getByText('Nothing in the log holds “qqq”.')).toBeTruthy();
});

test('of a hundred thousand claims only those on screen are drawn, and a walk to the last draws no more', async () => {
  // jsdom lays nothing out: each line is as high as a row.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 64 });
  const [first] = workItems;
  const items = Array.from({ length: 100_000 }, (_, n) => ({
    ...first!,
    row: { ...first!.row, key: `k${n}`, patientName: `P ${n}` },
  }));
  const given = props({ items });
  const { user } = show(<Worklist {...given} />);
  expect(screen.getAllByRole('button').length).toBeLessThan(60);
  await user.keyboard('jjj{Enter}');
  expect(given.onOpen).toHaveBeenCalledWith('k3');
  expect(screen.getAllByRole('button').length).toBeLessThan(60);
});
