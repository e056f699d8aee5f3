// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { PageValue } from '@/utils/messages/page-protocol';
import { PageValues, type PageValuesProps } from './PageValues';
import { show } from './test-kit';

const unread: PageValue = { pieces: [3], value: 'RIVERA, ANA', place: { label: 'Insured Person', side: 'right' } };
const read: PageValue = { pieces: [5], value: 'A1', place: { label: 'Claim', side: 'right' }, path: 'claimNumber' };

function open(more: Partial<PageValuesProps> = {}) {
  const props = {
    host: 'portal.example',
    values: [unread, read],
    fields: [['patientName', 'Patient'] as const],
    taught: [],
    onTeach: vi.fn(),
    onTakeBack: vi.fn(),
    onShow: vi.fn(),
    onMask: vi.fn(),
    onSaveMasked: vi.fn(),
    onLook: vi.fn(),
    onClose: vi.fn(),
    ...more,
  };
  return { ...show(<PageValues {...props} />), props };
}

test('a value that was not read is said to be a field, and can be looked for on the page', async () => {
  const { user, props } = open();
  await user.selectOptions(screen.getByRole('combobox', { name: 'What “Insured Person” is' }), 'Patient');
  expect(props.onTeach).toHaveBeenCalledWith(unread, 'patientName');
  await user.click(screen.getByRole('button', { name: 'Show on the page Insured Person' }));
  expect(props.onShow).toHaveBeenCalledWith(unread);
});

test('what is selected on the page stands first, and is not offered twice', () => {
  open({ selected: { text: 'RIVERA, ANA', value: 0 } });
  expect(screen.getAllByRole('combobox')).toHaveLength(1);
  expect(screen.getByText('Not read: 0')).toBeTruthy();
});

test('a selection that no label leads to is said not to be teachable', () => {
  open({ selected: { text: 'some words' } });
  expect(screen.getByText(/No label that stands once/)).toBeTruthy();
});

test('what was taught can be taken back', async () => {
  const { user, props } = open({ taught: [{ key: 'k', label: 'Ref', field: 'Claim number' }] });
  const lesson = screen.getByText('“Ref” is: Claim number').closest('li');
  await user.click(within(lesson as HTMLElement).getByRole('button'));
  expect(props.onTakeBack).toHaveBeenCalledWith('k');
});

test('the masked copy is shown before it can be saved', async () => {
  const { user, props } = open();
  expect(screen.queryByRole('button', { name: 'Save as a file' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show a masked copy' }));
  expect(props.onMask).toHaveBeenCalled();
});
