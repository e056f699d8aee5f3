// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { bare, denied, long, paid, TODAY } from '@/tests/gallery/samples';
import { ClaimView, type ClaimViewProps } from './ClaimView';
import { clipboard, show } from './test-kit';

const props = (changed: Partial<ClaimViewProps> = {}): ClaimViewProps => ({
  theCase: denied,
  today: TODAY,
  keys: true,
  note: '27 Aug 2026 Aetna denied 4,210.50',
  sourceName: () => 'Availity',
  onLetter: vi.fn(),
  onCall: vi.fn(),
  onMove: vi.fn(),
  onDone: vi.fn(),
  onUndo: vi.fn(),
  onCorrect: vi.fn(),
  onAnswer: vi.fn(),
  onShow: vi.fn(),
  onMore: vi.fn(),
  ...changed,
});

test('says what happened, how much of what, and what changed since the last look', () => {
  show(<ClaimView {...props()} />);
  expect(screen.getByRole('heading', { name: 'Denied' })).toBeTruthy();
  expect(screen.getByText('4,210.50 of 5,000.00 denied')).toBeTruthy();
  expect(screen.getByText('Was “Pending” on 20 Feb')).toBeTruthy();
});

test('sets the contract write-off apart from the denial', () => {
  show(<ClaimView {...props()} />);
  const [denials, apart] = within(screen.getByRole('region', { name: 'Why' })).getAllByRole('list');
  expect(denials?.textContent).toContain('No authorization on file4,210.50CO-197 · “Precert/auth absent”');
  expect(denials?.textContent).not.toContain('Contract write-off');
  expect(apart?.textContent).toContain('Contract write-off789.50');
});

test('a due date says how long is left, and where the date comes from', () => {
  show(<ClaimView {...props()} />);
  const next = screen.getByRole('region', { name: 'Next' });
  expect(next.textContent).toContain('by 8 Sep 2026 · 12 days left');
  expect(next.textContent).toContain('Aetna: 180 days from the denial · 2026-01-12 · payer’s or regulator’s own text');
});

test('a fact that the payer’s rule asks for is answered by one choice', async () => {
  const given = props();
  const { user } = show(<ClaimView {...given} />);
  await user.selectOptions(screen.getByLabelText('Network'), 'Not participating');
  expect(given.onAnswer).toHaveBeenCalledExactlyOnceWith('network', 'non-par');
});

test('the checklist says of each check how it stands, and calls nothing right that nobody compared', () => {
  show(<ClaimView {...props()} />);
  expect(screen.getByText('Checklist: 3 of 7 right, 2 to look at')).toBeTruthy();
  const lines = screen.getByText('Checklist: 3 of 7 right, 2 to look at').parentElement?.querySelectorAll('li');
  expect([...(lines ?? [])].map((line) => line.textContent)).toEqual([
    'Patient · differsAnother last name: the claim can be denied for identity.',
    'Born · agrees',
    'Member ID · agrees, written differentlyBlanks only.',
    'Policy and payer · shown on one side only',
    'Service dates · agrees',
    'Other insurance (COB) · not shown',
    'Authorization · the payer questions itNo authorization on file',
  ]);
});

test('a closed way says why it is closed', () => {
  show(<ClaimView {...props()} />);
  expect(screen.getByText('Write-off: closed').parentElement?.textContent).toContain('The payer explained how to fix it.');
});

test('N copies the note, C opens the call, Enter starts the letter', async () => {
  const given = props();
  const { user } = show(<ClaimView {...given} />);
  await user.keyboard('n');
  expect(await clipboard()).toBe('27 Aug 2026 Aetna denied 4,210.50');
  expect((await screen.findByRole('status')).textContent?.trim()).toBe('Account note copied');
  await user.keyboard('c');
  expect(given.onCall).toHaveBeenCalledOnce();
  await user.keyboard('{Enter}');
  expect(given.onLetter).toHaveBeenCalledOnce();
});

test('a digit copies its fact the way a portal takes it', async () => {
  const { user } = show(<ClaimView {...props()} />);
  await user.keyboard('1');
  expect(await clipboard()).toBe('EM7K20491-01');
  await user.keyboard('4');
  expect(await clipboard()).toBe('05/04/1961');
});

test('letters typed into a field do nothing else', async () => {
  const given = props();
  const { user } = show(
    <>
      <input aria-label="field" />
      <ClaimView {...given} />
    </>,
  );
  await user.type(screen.getByLabelText('field'), 'cmd');
  expect(given.onCall).not.toHaveBeenCalled();
  expect(given.onMove).not.toHaveBeenCalled();
});

test('single keys can be switched off', async () => {
  const given = props({ keys: false });
  const { user } = show(<ClaimView {...given} />);
  await user.keyboard('c{Enter}');
  expect(given.onCall).not.toHaveBeenCalled();
  expect(given.onLetter).not.toHaveBeenCalled();
});

test('Enter on a button presses that button alone', async () => {
  const given = props();
  const { user } = show(<ClaimView {...given} />);
  screen.getByRole('button', { name: 'Move' }).focus();
  await user.keyboard('{Enter}');
  expect(given.onMove).toHaveBeenCalledOnce();
  expect(given.onLetter).not.toHaveBeenCalled();
});

test('a value that was not read surely is underlined, explained and can be shown on the page', async () => {
  const given = props();
  const { user } = show(<ClaimView {...given} />);
  expect(screen.getByText('4,2l0.50').className).toContain('doubt');
  expect(screen.getByText(/The amount holds a letter/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show on the page' }));
  expect(given.onShow).toHaveBeenCalledWith('allowed');
});

test('tells where the hospital’s record differs and what it leads to', () => {
  show(<ClaimView {...props()} />);
  const verification = screen.getByRole('region', { name: 'Check against the hospital’s record' });
  expect(verification.textContent).toContain('Patient differs from the hospital’s record');
  expect(verification.textContent).toContain('Written differently, same meaning: Member ID');
});

test('what is taken back stays readable, and what can be taken back has its button', async () => {
  const given = props();
  const { user } = show(<ClaimView {...given} />);
  await user.click(screen.getByRole('button', { name: /^Undo: Called, Dana R\./ }));
  expect(given.onUndo).toHaveBeenCalledWith('01990000-0000-7000-8000-000000000006');
  expect(screen.queryByRole('button', { name: 'Undo: Note' })).toBeNull();
});

test('an unknown amount is "not shown", not 0 and not blank', () => {
  show(<ClaimView {...props({ theCase: bare })} />);
  expect(screen.getByText('Amount not shown')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Status not shown' })).toBeTruthy();
});

test('a closed claim says so and offers nothing that is over', () => {
  show(<ClaimView {...props({ theCase: paid })} />);
  expect(screen.getByText('Closed: paid in full')).toBeTruthy();
  expect(screen.getByText('Nothing to do.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Done' })).toBeNull();
});

test('the payer’s words are text, never markup', () => {
  show(<ClaimView {...props({ theCase: long })} />);
  expect(document.querySelector('b')).toBeNull();
  expect(screen.getByText(/<b>not markup<\/b>/)).toBeTruthy();
});
