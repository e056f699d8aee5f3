// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PortalList } from './PortalList';
import { show } from './test-kit';

const portal = (id: string, more = {}) => ({
  id,
  name: id.toUpperCase(),
  hosts: [`${id}.example`],
  confirmed: true,
  enabled: false,
  barred: false,
  ...more,
});

test('each portal is turned on by itself, and a policy can bar one', async () => {
  const enable = vi.fn();
  const { user } = show(
    <PortalList
      portals={[portal('aa'), portal('bb', { enabled: true }), portal('cc', { barred: true })]}
      sites={[]}
      onEnable={enable}
      onDisable={vi.fn()}
      onDisableSite={vi.fn()}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Turn on AA' }));
  expect(enable).toHaveBeenCalledWith('aa');
  expect(screen.getByRole('button', { name: 'Turn off BB' })).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Turn on CC' }) as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText('1 on')).toBeTruthy();
});

test('the search looks at names and addresses', async () => {
  const { user } = show(
    <PortalList
      portals={[portal('aa'), portal('bb')]}
      sites={[]}
      onEnable={vi.fn()}
      onDisable={vi.fn()}
      onDisableSite={vi.fn()}
    />,
  );
  await user.type(screen.getByRole('searchbox'), 'bb.ex');
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Turn on BB']);
});

test('a site that was enabled by hand can be turned off', async () => {
  const off = vi.fn();
  const { user } = show(
    <PortalList portals={[]} sites={['https://x.example/*']} onEnable={vi.fn()} onDisable={vi.fn()} onDisableSite={off} />,
  );
  await user.click(screen.getByRole('button', { name: /Turn off https:\/\/x\.example/ }));
  expect(off).toHaveBeenCalledWith('https://x.example/*');
});
