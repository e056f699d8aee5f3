// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../test-kit';
import { ColumnsTable } from './ColumnsTable';
import { DropZone } from './DropZone';
import { Adjustments, Problems } from './Notes';
import { PreviewTable } from './PreviewTable';

test('a change says what it was and what it is, in the words of the trade', () => {
  show(
    <PreviewTable
      caption="changed"
      lines={[
        {
          where: 'row 2',
          claim: { claimNumber: 'EM1', billed: 500_000, status: 'denied' },
          changes: [
            { field: 'status', was: 'pending', is: 'denied' },
            { field: 'paid', was: undefined, is: 0 },
            { field: 'processedDate', was: '2026-02-20', is: '2026-03-12' },
          ],
        },
      ]}
    />,
  );
  const cells = within(screen.getByRole('row', { name: /^row 2/ })).getAllByRole('cell');
  expect(cells.map((cell) => cell.textContent)).toEqual([
    'row 2',
    'not shown',
    'EM1',
    'not shown',
    'not shown',
    'not shown',
    '5,000.00',
    'Denied',
    'Status: Pending → DeniedPaid: not shown → 0.00Processed: 20 Feb 2026 → 12 Mar 2026',
  ]);
});

test('where the payer’s words for the status changed too, the status is said once', () => {
  const changes = [
    { field: 'status', was: 'pending', is: 'denied' },
    { field: 'statusText', was: 'In process', is: 'Denied in full' },
  ];
  show(<PreviewTable caption="changed" lines={[{ where: '', claim: {}, changes }]} />);
  expect(screen.getByText('Status: In process → Denied in full')).toBeTruthy();
  expect(screen.queryByText(/Pending/)).toBeNull();
});

test('a column can be given another field or none', async () => {
  const onChoose = vi.fn();
  const { user } = show(
    <ColumnsTable
      columns={[{ index: 1, header: 'Odd', field: 'checkNumber', by: 'name', known: true, samples: ['zz1'] }]}
      busy={false}
      onChoose={onChoose}
    />,
  );
  const field = screen.getByLabelText('Field of the column Odd');
  await user.selectOptions(field, 'Balance');
  expect(onChoose).toHaveBeenLastCalledWith(2, 'balance');
  await user.selectOptions(field, 'not taken');
  expect(onChoose).toHaveBeenLastCalledWith(2, null);
});

test('what was not taken stands with its row, and how many more there are is said', () => {
  show(<Problems problems={[{ where: 'row 14', what: 'a total, not a claim' }]} count={12} />);
  expect(screen.getByRole('row', { name: 'row 14 a total, not a claim' })).toBeTruthy();
  expect(screen.getByText('and 11 more notes')).toBeTruthy();
});

test('money that belongs to no claim is shown as the file has it: positive lowers the payment', () => {
  show(<Adjustments adjustments={[{ provider: '1234567893', code: 'WO', amount: -12_000 }]} />);
  expect(screen.getByRole('row', { name: '1234567893 WO not shown not shown -120.00' })).toBeTruthy();
});

test('several files are handed over at once, by choice or by dropping them', async () => {
  const onFiles = vi.fn();
  const { user } = show(<DropZone onFiles={onFiles} />);
  const files = [new File(['a'], 'a.csv'), new File(['b'], 'b.835')];
  await user.upload(screen.getByLabelText('Choose files', { selector: 'input' }), files);
  expect(onFiles).toHaveBeenLastCalledWith(files);
});

test('of a doubtful row the clerk says which claim it is, or leaves it out', async () => {
  const onSettle = vi.fn();
  const candidates = [
    { key: 'one', claim: { claimNumber: 'EM1', payer: 'Aetna', billed: 50_000 } },
    { key: 'two', claim: { claimNumber: 'EM2', payer: 'Aetna', billed: 70_000 } },
  ];
  const { user } = show(
    <PreviewTable
      caption="doubtful"
      lines={[{ where: 'row 7', claim: { patientAccountNumber: '4410001' }, changes: [], why: 'two fit', candidates }]}
      settled={new Map([['row 7', 'one']])}
      onSettle={onSettle}
    />,
  );
  const choice = screen.getByLabelText('Which claim is row 7?');
  expect(within(choice).getByRole('option', { selected: true }).textContent).toBe('EM1 · Aetna · not shown · 500.00');
  await user.selectOptions(choice, 'EM2 · Aetna · not shown · 700.00');
  expect(onSettle).toHaveBeenLastCalledWith('row 7', 'two');
  await user.selectOptions(choice, 'Leave out');
  expect(onSettle).toHaveBeenLastCalledWith('row 7', '');
});
