// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { EnableSite } from './EnableSite';
import { show } from './test-kit';

test('where the browser can offer the site, one click asks it to', async () => {
  const onOffer = vi.fn();
  const { user } = show(<EnableSite offered={false} onOffer={onOffer} onAddress={() => true} />);
  await user.click(screen.getByRole('button', { name: 'Enable this site' }));
  expect(onOffer).toHaveBeenCalledOnce();
});

test('where it cannot, or its offer is not seen, the address is pasted', async () => {
  const onAddress = vi.fn(() => true);
  const { user } = show(<EnableSite offered onAddress={onAddress} />);
  await user.type(screen.getByLabelText('Address of the portal'), ' https://portal.example.com/claims ');
  await user.click(screen.getByRole('button', { name: 'Enable this site' }));
  expect(onAddress).toHaveBeenCalledWith('https://portal.example.com/claims');
});

test('what is no address is said to be none', async () => {
  const { user } = show(<EnableSite offered={false} onAddress={() => false} />);
  await user.type(screen.getByLabelText('Address of the portal'), 'my portal');
  await user.click(screen.getByRole('button', { name: 'Enable this site' }));
  expect(screen.getByText('This is not the address of a page on the web.')).toBeDefined();
});
