// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ContractsPart } from './ContractsPart';
import { show } from './test-kit';

const understand = (terms: string) =>
  /\d+ days/.test(terms) ? { understood: [terms], notUnderstood: [] } : { understood: [], notUnderstood: terms ? [terms] : [] };

test('a contract’s terms are saved with their payer', async () => {
  const save = vi.fn(async () => {});
  const { user } = show(<ContractsPart value={[]} understand={understand} onSave={save} />);
  await user.click(screen.getByRole('button', { name: 'Add a contract' }));
  await user.type(screen.getByLabelText('Payer'), 'Aetna');
  await user.type(screen.getByLabelText('Terms'), 'appeal: 180 days from remittance');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledWith([{ payer: 'Aetna', terms: 'appeal: 180 days from remittance' }]);
});

test('what is not understood is named and not saved', async () => {
  const save = vi.fn(async () => {});
  const { user } = show(<ContractsPart value={[{ payer: 'Aetna', terms: '60 days' }]} understand={understand} onSave={save} />);
  await user.clear(screen.getByLabelText('Terms'));
  await user.type(screen.getByLabelText('Terms'), 'soon');
  expect(screen.getByText('Not understood: Aetna, line 1: soon')).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled).toBe(true);
});
