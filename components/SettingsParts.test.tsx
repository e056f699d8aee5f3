// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { DEFAULTS } from '@/utils/settings/settings';
import { HospitalPart, LockTimePart, NotesPart } from './SettingsParts';
import { show } from './test-kit';

test('a note with a field that does not exist is named and not saved', async () => {
  const save = vi.fn(async () => {});
  const { user } = show(<NotesPart value={DEFAULTS.notes} onSave={save} preview={(text) => `preview of ${text}`} />);
  await user.clear(screen.getByLabelText('Short note'));
  await user.type(screen.getByLabelText('Short note'), '{{paier} denied{Enter}');
  expect(screen.getByText('No such field: {paier}.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).not.toHaveBeenCalled();
});

test('the preview follows the typing', async () => {
  const { user } = show(
    <NotesPart value={{ ...DEFAULTS.notes, short: '' }} onSave={vi.fn()} preview={(text) => `as: ${text}`} />,
  );
  await user.type(screen.getByLabelText('Short note'), 'abc');
  expect(screen.getByText('as: abc')).toBeTruthy();
});

test('an NPI has ten digits', async () => {
  const save = vi.fn(async () => {});
  const { user } = show(<HospitalPart value={DEFAULTS.hospital} onSave={save} />);
  await user.type(screen.getByLabelText('NPI'), '12345');
  expect(screen.getByText('An NPI has ten digits.')).toBeTruthy();
  await user.type(screen.getByLabelText('NPI'), '67890');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledWith({ ...DEFAULTS.hospital, npi: '1234567890' });
  expect(await screen.findByText('Saved')).toBeTruthy();
});

test('in the first steps what was typed is saved by going on, a half NPI is not', async () => {
  const save = vi.fn(async () => {});
  const fault = vi.fn();
  const { user } = show(
    <>
      <HospitalPart saveOnLeave value={DEFAULTS.hospital} onSave={save} onFault={fault} />
      <button type="button">Next</button>
    </>,
  );
  await user.type(screen.getByLabelText('NPI'), '12345');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(save).not.toHaveBeenCalled();
  expect(fault).toHaveBeenLastCalledWith(true);
  await user.type(screen.getByLabelText('NPI'), '67890');
  expect(fault).toHaveBeenLastCalledWith(false);
  await user.click(screen.getByLabelText('Fax'));
  expect(save).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(save).toHaveBeenCalledExactlyOnceWith({ ...DEFAULTS.hospital, npi: '1234567890' });
});

test('a policy’s lock time cannot be made longer', async () => {
  const save = vi.fn(async () => {});
  const { user } = show(<LockTimePart value={{ lockMinutes: 5 }} most={10} onSave={save} />);
  const field = screen.getByLabelText('Minutes without a key or a click');
  await user.clear(field);
  await user.type(field, '30');
  expect(screen.getByText('From 1 to 10 minutes.')).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled).toBe(true);
});
