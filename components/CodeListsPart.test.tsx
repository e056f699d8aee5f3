// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { CodeListsPart, type CodeListsPartProps } from './CodeListsPart';
import { show } from './test-kit';

const props = (onTake: CodeListsPartProps['onTake']): CodeListsPartProps => ({
  lists: [
    { list: 'carc', asOf: '17 Aug 2026', active: 297, retired: 110 },
    { list: 'rarc', asOf: '1 Nov 2026', active: 1_140, retired: 80, from: { name: 'rarc.json', readOn: '2 Nov 2026' } },
  ],
  onTake,
  onBack: vi.fn(async () => undefined),
});
const file = new File(['{}'], 'carc-2027.json', { type: 'application/json' });

test('each list says its version, how many codes it has, and where it came from', async () => {
  const given = props(vi.fn());
  const { user } = show(<CodeListsPart {...given} />);
  expect(screen.getByText('As of 17 Aug 2026: 297 active, 110 retired')).toBeTruthy();
  expect(screen.getByText('From rarc.json, read on 2 Nov 2026')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Use the one that came with this version/ }));
  expect(given.onBack).toHaveBeenCalledExactlyOnceWith('rarc');
});

test('a wrong file says what is wrong with it and that nothing was changed', async () => {
  const { user } = show(
    <CodeListsPart {...props(async () => ({ ok: false, faults: ['codes › 1A2B: Invalid key', 'asOf: missing'] }))} />,
  );
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed. 2 faults in the file:');
  expect(screen.getByText('codes › 1A2B: Invalid key')).toBeTruthy();
});

test('a list that was taken over is named', async () => {
  const { user } = show(<CodeListsPart {...props(async () => ({ ok: true, list: 'carc' }))} />);
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
  expect(await screen.findByText('Adjustment reasons (CARC) replaced')).toBeTruthy();
});
