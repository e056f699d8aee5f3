import type { ReactNode } from 'react';
import { ClaimView } from '@/components/ClaimView';
import { type PageState, PageStateNotice } from '@/components/PageState';
import { PanelFrame } from '@/components/PanelFrame';
import type { Case } from '@/utils/casework/case';
import { deskScreens } from './desk-screens';
import { moreScreens, settingsPage } from './more-screens';
import { pageScreens } from './page-screens';
import { bare, denied, long, paid, pending, TODAY } from './samples';

const nothing = (): void => {};
const sourceName = (id: string): string => (id === 'availity' ? 'Availity' : id);

const frame = (children: ReactNode, locked = false): ReactNode => (
  <PanelFrame
    title="Availity · Aetna"
    tab="claim"
    dueCount={locked ? undefined : 14}
    locked={locked}
    onTab={nothing}
    onSearch={nothing}
    onLock={nothing}
    onDesk={nothing}
    onSettings={nothing}
  >
    {children}
  </PanelFrame>
);

const claim =
  (theCase: Case, ...notices: PageState[]) =>
  (): ReactNode =>
    frame(
      <>
        {notices.map((state) => (
          <PageStateNotice key={state.kind} state={state} onAct={nothing} />
        ))}
        <ClaimView
          theCase={theCase}
          today={TODAY}
          keys
          note="note"
          sourceName={sourceName}
          onLetter={nothing}
          onCall={nothing}
          onMove={nothing}
          onDone={nothing}
          onUndo={nothing}
          onCorrect={nothing}
          onAnswer={nothing}
          onShow={nothing}
          onMore={nothing}
        />
      </>,
    );

const state = (shown: PageState) => (): ReactNode =>
  frame(<PageStateNotice state={shown} onAct={nothing} />, shown.kind === 'locked');

export const screens: ReadonlyMap<string, () => ReactNode> = new Map([
  ['denied', claim(denied)],
  ['pending', claim(pending, { kind: 'unchanged' })],
  ['paid', claim(paid)],
  ['long', claim(long)],
  ['bare', claim(bare, { kind: 'not-found', paths: ['status', 'billed'] }, { kind: 'collapsed', sections: ['Service lines'] })],
  ['no-page', state({ kind: 'no-page' })],
  ['not-enabled', state({ kind: 'not-enabled', host: 'provider.meridian.example', portal: 'Meridian Mutual' })],
  ['barred', state({ kind: 'barred', host: 'portal.example.com' })],
  ['other-frame', state({ kind: 'other-frame', host: 'claims.example.net' })],
  ['reading', state({ kind: 'reading', portal: 'Availity' })],
  ['sign-in', state({ kind: 'no-claim', page: 'sign-in' })],
  ['no-claim', state({ kind: 'no-claim', page: 'other' })],
  ['locked', state({ kind: 'locked', waiting: 3 })],
  [
    'not-saved',
    state({ kind: 'not-saved', why: 'The disk is full. Nothing before 10:42 is lost. Free some space and press Save again.' }),
  ],
  [
    'damaged',
    state({
      kind: 'damaged',
      sentence: 'The browser has lost a part of the log: 41 entries are missing. Restore a backup, or go on without them.',
    }),
  ],
  ['error', state({ kind: 'error', what: 'Claimside does not answer. What was saved before is safe.' })],
  ...moreScreens(frame),
  ...pageScreens(frame, settingsPage),
  ...deskScreens,
]);
