// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { LetterDeskPart } from './LetterDeskPart';
import { show } from './test-kit';

test('a payer’s appeals desk, a signer and the standing papers are saved together', async () => {
  const save = vi.fn(async () => {});
  const { user } = show(<LetterDeskPart value={{ payers: [], physicians: [], enclosures: [] }} onSave={save} />);
  await user.click(screen.getByRole('button', { name: 'Add a payer' }));
  const payers = within(screen.getByRole('region', { name: 'Payers' }));
  expect(screen.getByText('An entry needs the payer’s name.')).toBeTruthy();
  await user.type(payers.getByLabelText('Payer'), 'Meridian Mutual');
  await user.type(payers.getByLabelText('Appeals fax'), '555-0100');
  await user.type(payers.getByLabelText('Characters that its text box takes'), '2000');
  await user.click(screen.getByRole('button', { name: 'Add a physician' }));
  await user.type(screen.getByLabelText('Name and credentials'), 'Iris Okoye, MD');
  await user.type(screen.getByLabelText('Papers that go with every dispute'), 'W-9');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledWith({
    payers: [{ payer: 'Meridian Mutual', department: '', address: '', fax: '555-0100', portal: '', textLimit: 2000 }],
    physicians: [{ name: 'Iris Okoye, MD', specialty: '', npi: '', phone: '', hours: '' }],
    enclosures: ['W-9'],
  });
});

test('a limit that is emptied is not known, and letters typed into it count for nothing', async () => {
  const save = vi.fn(async () => {});
  const payer = { payer: 'Aetna', department: '', address: '', fax: '', portal: '', textLimit: 4000 };
  const { user } = show(<LetterDeskPart value={{ payers: [payer], physicians: [], enclosures: [] }} onSave={save} />);
  const limit = screen.getByLabelText<HTMLInputElement>('Characters that its text box takes');
  await user.type(limit, 'x');
  expect(limit.value).toBe('4000');
  await user.clear(limit);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const { textLimit: _, ...without } = payer;
  expect(save).toHaveBeenCalledWith({ payers: [without], physicians: [], enclosures: [] });
});
