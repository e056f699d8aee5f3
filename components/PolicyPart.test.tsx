// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { POLICY_KEYS, readPolicy } from '@/utils/settings/policy';
import { PolicyPart } from './PolicyPart';
import { show } from './test-kit';

const row = (name: RegExp): HTMLElement => screen.getByRole('row', { name });

test('every key stands there with what is in force, and what the policy leaves to her says so', () => {
  show(<PolicyPart {...readPolicy({ lockMinutes: 10, allowPrint: false, portals: ['availity'] })} />);
  expect(screen.getAllByRole('row')).toHaveLength(POLICY_KEYS.length + 1);
  expect(within(row(/lockMinutes/)).getByText('10 minutes')).toBeDefined();
  expect(within(row(/allowPrint/)).getByText('not allowed')).toBeDefined();
  expect(within(row(/portals/)).getByText('availity')).toBeDefined();
  expect(within(row(/allowExport/)).getByText('not set')).toBeDefined();
});

test('a wrong value is named, and the strictest that holds in its place stands in its row', () => {
  show(<PolicyPart {...readPolicy({ lockMinutes: 'ten', allowClipboard: 'no' })} />);
  expect(screen.getByRole('alert').textContent).toContain('lockMinutes');
  expect(row(/lockMinutes/).textContent).toContain('5 minutes');
  expect(row(/allowClipboard/).textContent).toMatch(/not allowed.*strictest/);
});
