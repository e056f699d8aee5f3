// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DEFAULTS, type Settings } from '@/utils/settings/settings';
import { KeysPart } from './KeysPart';
import { KeymapProvider } from './keys';
import { useShortcuts } from './shortcuts';
import { show } from './test-kit';

test('a letter is moved by pressing the new one in its field; two things on one letter are not saved', async () => {
  const saved: Settings['keys'][] = [];
  const { user } = show(
    <KeysPart value={DEFAULTS.keys} onSave={async (keys) => void saved.push(keys)} browserKeys={[{ what: 'Lock', keys: '' }]} />,
  );
  await user.click(screen.getByText('Lay keys elsewhere'));
  const note = screen.getByRole('textbox', { name: 'Copy note' });
  await user.click(note);
  await user.keyboard('c');
  expect(screen.getAllByText('C is used twice.')).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
  await user.click(note);
  await user.keyboard('g');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved).toEqual([{ single: true, moved: { n: 'g' } }]);
  expect(screen.getByText('none')).toBeDefined();
});

function Pressed({ heard }: { heard: string[] }) {
  useShortcuts({ n: () => heard.push('note'), g: () => heard.push('nothing'), 1: () => heard.push('first') });
  return null;
}

test('a moved key works where it was laid and no longer where it was', async () => {
  const heard: string[] = [];
  const { user } = show(
    <KeymapProvider moved={{ n: 'g' }}>
      <Pressed heard={heard} />
    </KeymapProvider>,
  );
  await user.keyboard('gn1');
  expect(heard).toEqual(['note', 'first']);
});
