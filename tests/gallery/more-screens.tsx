/** Forms, lists, letters, lock and settings of the panel and its pages. */
import type { ReactNode } from 'react';
import { CallForm, newCall } from '@/components/CallForm';
import { ClaimPicker } from '@/components/ClaimPicker';
import { CommandPalette } from '@/components/CommandPalette';
import { CorrectForm } from '@/components/CorrectForm';
import { DeleteAllPart } from '@/components/DeleteAllPart';
import { DeletedProof } from '@/components/DeletedProof';
import { DiagnosticsPart } from '@/components/DiagnosticsPart';
import { KeysPart } from '@/components/KeysPart';
import { LetterOffers } from '@/components/LetterOffers';
import { LetterView } from '@/components/LetterView';
import { MoreActions } from '@/components/MoreActions';
import { MoveForm } from '@/components/MoveForm';
import { OutcomeForm } from '@/components/OutcomeForm';
import { PageStateNotice } from '@/components/PageState';
import { PassphrasePart } from '@/components/PassphrasePart';
import { PolicyPart } from '@/components/PolicyPart';
import { PortalList } from '@/components/PortalList';
import { SentForm } from '@/components/SentForm';
import { SetAsidePart } from '@/components/SetAsidePart';
import { SettingsFilePart } from '@/components/SettingsFilePart';
import { ClerkPart, HospitalPart, LockTimePart, NotesPart, RemindersPart } from '@/components/SettingsParts';
import { NoteForm } from '@/components/SmallForms';
import { UnlockForm } from '@/components/UnlockForm';
import { Worklist } from '@/components/Worklist';
import { fillLetter } from '@/utils/letters/fill';
import { claimContext } from '@/utils/letters/from-claim';
import { offerLetters } from '@/utils/letters/offer';
import { asideRow } from '@/utils/log/aside';
import { readPolicy } from '@/utils/settings/policy';
import { DEFAULTS } from '@/utils/settings/settings';
import { denied, long, TODAY, workItems } from './samples';

const nothing = (): void => {};
const saved = async (): Promise<void> => {};
const BEGAN = Date.parse('2026-08-27T15:00:00Z');

const worklist = (items: typeof workItems, text = '') => (
  <Worklist
    items={items}
    today={TODAY}
    keys
    text={text}
    unread={0}
    onSearch={nothing}
    onOpen={nothing}
    onDone={nothing}
    onMove={nothing}
    onAssign={nothing}
  />
);

const letter = (): ReactNode => {
  const denials = denied.decision.reasons.filter((reason) => reason.denial).map(({ reason }) => reason);
  const filled = fillLetter('medical-necessity', {
    today: TODAY,
    ...claimContext({ claim: denied.claim, denials, atStake: 421_050, doubtful: denied.doubtful }),
    payer: { name: 'Aetna' },
  });
  return (
    <LetterView
      letter={filled}
      head="Lakeside General Hospital"
      answered={filled.gaps}
      answers={new Map()}
      history={{
        versions: [1, 2].map((at) => ({ at, by: 'Kim Lee', why: at === 1 ? 'filled' : 'edited', blocks: filled.blocks })),
        now: 1,
      }}
      revision={0}
      timeOf={() => '14:05'}
      enclosures={{
        papers: [
          { title: 'Remittance advice', on: true, files: [{ name: 'eob.pdf', size: 120_000 }] },
          {
            title: 'Medical records',
            on: true,
            files: [{ name: 'notes.docx', size: 900, problem: '“notes.docx” is no PDF, PNG or JPEG.' }],
          },
          { title: 'Letter of medical necessity', on: false, files: [] },
        ],
        limits: 'The payer takes 10 files at most.',
        onTick: nothing,
        onUp: nothing,
        onAddPaper: nothing,
        onAdd: nothing,
        onRemove: nothing,
      }}
      onPacket={nothing}
      onFaxCover={nothing}
      onEmail={nothing}
      textLength={filled.text.length}
      busy={false}
      copied={false}
      keys
      onAnswer={nothing}
      onEdit={nothing}
      onUndo={nothing}
      onRedo={nothing}
      onRestore={nothing}
      onWord={nothing}
      onPrint={nothing}
      onCopy={nothing}
      onSent={nothing}
      onBack={nothing}
    />
  );
};

export const settingsPage = (part: ReactNode): ReactNode => (
  <div className="page">
    <header className="page-side">
      <nav aria-label="Settings">
        <h1>Settings</h1>
        <a href="#you" aria-current="page">
          You and the hospital
        </a>
      </nav>
    </header>
    <main className="page-main narrow">{part}</main>
  </div>
);

/** Screens by name; `frame` puts a part under the panel's head. */
export const moreScreens = (frame: (part: ReactNode) => ReactNode): [string, () => ReactNode][] => [
  [
    'call',
    () =>
      frame(
        <CallForm
          claim="EM7K20491-01"
          draft={newCall(BEGAN, '2026-09-10')}
          now={() => BEGAN}
          onChange={nothing}
          onSave={nothing}
          onCancel={nothing}
        />,
      ),
  ],
  ['move', () => frame(<MoveForm today={TODAY} due="2026-09-08" deadline="2026-09-01" onSave={nothing} onCancel={nothing} />)],
  ['note', () => frame(<NoteForm text="" onChange={nothing} onSave={nothing} onCancel={nothing} />)],
  [
    'outcome',
    () =>
      frame(
        <OutcomeForm
          today={TODAY}
          follows={() => ({
            text: 'Then: Appeal: no authorization on file. Last day: 12 Nov 2026.',
            letter: 'Second level',
            closes: false,
          })}
          onSave={nothing}
          onCancel={nothing}
        />,
      ),
  ],
  [
    'correct',
    () =>
      frame(<CorrectForm claim={denied.claim} doubtful={denied.doubtful} path={undefined} onSave={nothing} onCancel={nothing} />),
  ],
  ['more', () => frame(<MoreActions closed={false} onPick={nothing} onCancel={nothing} />)],
  [
    'palette',
    () =>
      frame(
        <CommandPalette
          commands={[
            { id: 'call', words: 'Log a call', note: 'C', run: nothing },
            { id: 'desk', words: 'Open the full page', run: nothing },
          ]}
          found={[]}
          onText={nothing}
          onClose={nothing}
        />,
      ),
  ],
  [
    'picker',
    () => frame(<ClaimPicker claims={[denied, long].map(({ key, claim }) => ({ key, claim, news: true }))} onPick={nothing} />),
  ],
  ['worklist', () => frame(worklist(workItems))],
  ['worklist-empty', () => frame(worklist([]))],
  [
    'offers',
    () =>
      frame(
        <LetterOffers
          {...offerLetters({
            categories: ['authorization'],
            routesOpen: denied.decision.routes.open,
            routesClosed: denied.decision.routes.closed,
            codes: ['CO-197'],
          })}
          onPick={nothing}
        />,
      ),
  ],
  ['letter', () => frame(letter())],
  [
    'sent',
    () =>
      frame(
        <SentForm
          today={TODAY}
          enclosures={['EOB', 'Medical records']}
          places={{ fax: '555-0100' }}
          onSave={nothing}
          onCancel={nothing}
        />,
      ),
  ],
  [
    'unlock',
    () =>
      frame(
        <PageStateNotice state={{ kind: 'locked', waiting: 3 }}>
          <UnlockForm busy={false} wrong="That is not the passphrase of this log." onUnlock={nothing} onRecover={nothing} />
        </PageStateNotice>,
      ),
  ],
  [
    'settings-you',
    () =>
      settingsPage(
        <>
          <ClerkPart value={DEFAULTS.clerk} onSave={saved} />
          <HospitalPart value={{ ...DEFAULTS.hospital, npi: '123' }} onSave={saved} />
          <KeysPart
            value={{ single: true, moved: { n: 'g' } }}
            onSave={saved}
            browserKeys={[{ what: 'Lock the log at once', keys: 'Alt+Shift+L' }]}
            onBrowserKeys={nothing}
          />
          <RemindersPart value={DEFAULTS.reminders} onSave={saved} />
          <LockTimePart value={DEFAULTS.security} most={10} onSave={saved} />
          <NotesPart value={{ ...DEFAULTS.notes, short: '{paier}' }} onSave={saved} preview={(text) => text} />
        </>,
      ),
  ],
  [
    'settings-policy',
    () =>
      settingsPage(
        <PolicyPart
          {...readPolicy({
            lockMinutes: 'ten',
            allowClipboard: false,
            portals: ['availity'],
            retentionMonths: -1,
            colour: 'blue',
          })}
        />,
      ),
  ],
  [
    'settings-data',
    () =>
      settingsPage(
        <>
          <SettingsFilePart onSave={nothing} onTake={async () => ({ ok: true, sentence: '' })} />
          <DiagnosticsPart onGather={async () => '{}'} onSave={nothing} />
          <DeleteAllPart onDelete={saved} />
        </>,
      ),
  ],
  [
    'settings-aside',
    () =>
      settingsPage(
        <SetAsidePart
          parts={[
            {
              id: 'a',
              at: Date.UTC(2026, 8, 8, 15),
              rows: [
                asideRow({ at: Date.UTC(2026, 8, 1, 15), user: 'Dana Reed', body: { kind: 'called' } }),
                asideRow({ at: Date.UTC(2026, 8, 1, 16), user: 'Dana Reed', body: { kind: 'dictated' } }),
                asideRow(null),
              ],
            },
            { id: 'b', at: Date.UTC(2026, 8, 7, 15), rows: [] },
          ]}
          onSave={nothing}
          onRemove={nothing}
        />,
      ),
  ],
  [
    'settings-deleted',
    () =>
      settingsPage(
        <DeletedProof
          proof={{
            before: { databases: 1, rows: 10_420, stored: 231, memory: 4, files: 0, sites: 3 },
            after: { databases: 0, rows: 0, stored: 0, memory: 0, files: 0, sites: 1 },
          }}
          at="8 Sep 2026 14:05"
          onSave={nothing}
          onAnew={nothing}
        />,
      ),
  ],
  [
    'settings-portals',
    () =>
      settingsPage(
        <PortalList
          portals={[
            { id: 'a', name: 'Availity', hosts: ['apps.availity.com'], confirmed: true, enabled: true, barred: false },
            {
              id: 'b',
              name: 'Meridian Mutual',
              hosts: ['provider.meridian.example'],
              confirmed: false,
              enabled: false,
              barred: true,
            },
          ]}
          sites={['https://portal.example/*']}
          onEnable={nothing}
          onDisable={nothing}
          onDisableSite={nothing}
        />,
      ),
  ],
  [
    'settings-passphrase',
    () =>
      settingsPage(
        <PassphrasePart state="device" shortest={8} onSet={async () => 'KEY'} onChange={saved} onRenew={async () => 'KEY'} />,
      ),
  ],
];
