// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TODAY } from '@/tests/gallery/samples';
import { SentForm } from './SentForm';
import { show } from './test-kit';

test('the payer’s own way stands there first, and what was enclosed is logged in its order', async () => {
  const save = vi.fn();
  const { user } = show(
    <SentForm
      today={TODAY}
      enclosures={['EOB', 'Records', 'Policy']}
      places={{ portal: 'Availity Appeals' }}
      onSave={save}
      onCancel={vi.fn()}
    />,
  );
  await user.click(screen.getByRole('checkbox', { name: 'Records' }));
  await user.type(screen.getByLabelText('Confirmation or tracking number'), 'AV-551');
  await user.click(screen.getByRole('button', { name: 'Log it' }));
  expect(save).toHaveBeenCalledWith({
    on: TODAY,
    how: 'portal',
    where: 'Availity Appeals',
    confirmation: 'AV-551',
    enclosures: ['EOB', 'Policy'],
  });
});

test('the place follows the way it goes', async () => {
  const { user } = show(
    <SentForm today={TODAY} enclosures={[]} places={{ fax: '555-0100', mail: 'PO Box 1' }} onSave={vi.fn()} onCancel={vi.fn()} />,
  );
  expect((screen.getByLabelText('Where to') as HTMLInputElement).value).toBe('555-0100');
  await user.selectOptions(screen.getByLabelText('How'), 'certified-mail');
  expect((screen.getByLabelText('Where to') as HTMLInputElement).value).toBe('PO Box 1');
});

test('a letter cannot have gone out tomorrow', async () => {
  const { user } = show(<SentForm today={TODAY} enclosures={[]} places={{}} onSave={vi.fn()} onCancel={vi.fn()} />);
  await user.clear(screen.getByLabelText('On'));
  await user.type(screen.getByLabelText('On'), '2026-08-28');
  expect((screen.getByRole('button', { name: 'Log it' }) as HTMLButtonElement).disabled).toBe(true);
});
