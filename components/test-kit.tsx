/** What component tests share: the English words, a clipboard, the live region. Each test file runs in jsdom. */
import { cleanup, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '@/tests/gallery/words';
import { Announcer } from './announce';

fakeBrowser.i18n.getMessage = getMessage;
afterEach(cleanup);

/** Shows a part of the page and gives the hand that works it. */
export function show(part: ReactElement): { user: UserEvent; rerender: (next: ReactElement) => void } {
  const user = userEvent.setup();
  const { rerender } = render(<Announcer>{part}</Announcer>);
  return { user, rerender: (next) => rerender(<Announcer>{next}</Announcer>) };
}

/** What stands in the clipboard. */
export const clipboard = (): Promise<string> => navigator.clipboard.readText();
