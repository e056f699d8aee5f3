// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { LogoField } from './LogoField';
import { show } from './test-kit';

test('a picture larger than a megabyte is refused, with the reason', async () => {
  const change = vi.fn();
  const { user } = show(<LogoField logo={undefined} onChange={change} />);
  const file = new File([new Uint8Array(1_000_001)], 'logo.png', { type: 'image/png' });
  await user.upload(screen.getByLabelText('Choose a picture'), file);
  expect((await screen.findByRole('alert')).textContent).toBe('The picture is larger than 1 MB.');
  expect(change).not.toHaveBeenCalled();
});

test('what only calls itself a picture is refused', async () => {
  const change = vi.fn();
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
  const { user } = show(<LogoField logo={undefined} onChange={change} />);
  await user.upload(screen.getByLabelText('Choose a picture'), new File(['text'], 'logo.png', { type: 'image/png' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Choose a PNG or JPEG picture.');
  expect(change).not.toHaveBeenCalled();
});
