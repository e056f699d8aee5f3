// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TemplateEditor, type TemplateEditorProps } from './TemplateEditor';
import { show } from './test-kit';

const props = (changed: Partial<TemplateEditorProps> = {}): TemplateEditorProps => ({
  id: 'our-appeal',
  source: 'Dear',
  menu: [{ group: 'Claim', fields: [{ path: 'claim.number', label: 'Claim: number', insert: '{{ claim.number }}' }] }],
  check: (source) => (source.includes('wrong') ? [{ line: 2, column: 5, message: 'There is no field “wrong”.' }] : []),
  preview: (source) => `letter of ${source}`,
  claims: [{ key: 'k1', label: 'Aetna · EM7 · Ana Rivera' }],
  claim: '',
  onClaim: vi.fn(),
  onSave: vi.fn(),
  onCancel: vi.fn(),
  ...changed,
});

test('a fault is named by line and column, and a faulty template is not saved', async () => {
  const given = props();
  const { user } = show(<TemplateEditor {...given} />);
  await user.type(screen.getByLabelText('Text'), ' wrong');
  expect(screen.getByText('Line 2, column 5: There is no field “wrong”.')).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled).toBe(true);
});

test('a field chosen from the menu stands where the caret was', async () => {
  const given = props();
  const { user } = show(<TemplateEditor {...given} />);
  await user.selectOptions(screen.getByLabelText('Put in a field'), 'Claim: number');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(given.onSave).toHaveBeenCalledWith('our-appeal', expect.stringContaining('{{ claim.number }}'));
});

test('the preview follows the typing', async () => {
  const { user } = show(<TemplateEditor {...props()} />);
  await user.type(screen.getByLabelText('Text'), ' Sir');
  expect(screen.getByText('letter of Dear Sir')).toBeTruthy();
});

test('a name that is no file name is refused', async () => {
  const { user } = show(<TemplateEditor {...props()} />);
  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), '../x');
  expect((screen.getByRole('button', { name: 'Save' }) as HTMLButtonElement).disabled).toBe(true);
});

test('it can be tried on a real claim', async () => {
  const given = props();
  const { user } = show(<TemplateEditor {...given} />);
  await user.selectOptions(screen.getByLabelText('The letter for'), 'Aetna · EM7 · Ana Rivera');
  expect(given.onClaim).toHaveBeenCalledWith('k1');
});
