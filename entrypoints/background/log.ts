/** The log as the worker writes it: opened once in a worker's life, on first use. */
import { browser } from '@/utils/browser';
import { codeListsInForce } from '@/utils/casework/code-lists';
import type { HospitalTerms } from '@/utils/casework/decision-of';
import { deriveRow } from '@/utils/casework/derive';
import { contractBook } from '@/utils/casework/underpaid';
import { CODE_LISTS, CODES } from '@/utils/codes/code-lists';
import type { Log, LogDeps } from '@/utils/log/api';
import { openLog } from '@/utils/log/log';
import { beginLog, type Stores } from '@/utils/log/open';
import { ClerkError } from '@/utils/messages/clerk-error';
import { loadPolicy } from '@/utils/settings/policy-store';
import { loadRates, onRatesChange } from '@/utils/settings/rates-store';
import type { Settings } from '@/utils/settings/settings';
import { loadSettings, onSettingsChange } from '@/utils/settings/store';

const DEVICE = 'device';
const CHECKED = 'log-checked';
/** Milliseconds: what the worker was started for goes first. */
const CHECK_AFTER = 2_000;

let opened: Promise<Log> | undefined;
let begun: Stores | undefined;

/** A name for this browser profile that says nothing about its owner: two machines' entries must be told apart. */
async function deviceName(): Promise<string> {
  const stored: Record<string, unknown> = await browser.storage.local.get(DEVICE);
  const known = stored[DEVICE];
  if (typeof known === 'string') return known;
  const made = crypto.randomUUID();
  await browser.storage.local.set({ [DEVICE]: made });
  return made;
}

const termsOf = ({ hospital, contracts }: Settings): HospitalTerms => ({ state: hospital.state, contracts });

/**
 * Called while the worker starts: mostly it was started for the log. Its database connects while the message is on its way, and while what the
 * log is opened with is read.
 */
export function expectLog(): void {
  begun ??= beginLog({ local: browser.storage.local, session: browser.storage.session });
}

async function open(): Promise<Log> {
  expectLog();
  const stores = begun;
  begun = undefined;
  const [device, { settings }, rates] = await Promise.all([deviceName(), loadSettings(), loadRates(), codeListsInForce()]);
  let user = settings.clerk.name;
  let terms = termsOf(settings);
  let book = contractBook(rates);
  onSettingsChange((now) => {
    user = now.clerk.name;
    terms = termsOf(now);
  });
  onRatesChange(
    () =>
      void loadRates().then((now) => {
        book = contractBook(now);
      }),
  );
  const deps: LogDeps = {
    local: browser.storage.local,
    session: browser.storage.session,
    user: () => user || 'Clerk',
    device: () => device,
    derive: (record) => deriveRow(record, terms, book),
    // Other rules decide otherwise, as do other contracts, rates and code lists: rows are then brought up to date.
    derived: `${import.meta.env.RULES_STAMP} ${JSON.stringify(terms)} ${rates.stamp} ${CODE_LISTS.map((list) => CODES[list].asOf).join()}`,
  };
  const log = await openLog(deps, stores);
  setTimeout(() => void checkOnce(log), CHECK_AFTER);
  return log;
}

/**
 * Looks once in a browser's life whether the whole log is still there: a browser loses databases while it is closed. A worker starts many
 * times a day, and each failure of the storage makes the log look for itself.
 */
async function checkOnce(log: Log): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.session.get(CHECKED);
  if (stored[CHECKED] === true) return;
  await log.check();
  await browser.storage.session.set({ [CHECKED]: true });
}

/** Set while everything is being deleted: who asks for the log then gets a new one afterwards. */
let held: Promise<void> | undefined;

/** An opening that failed is tried again at the next message: the disk may have room by then. */
export function openBackgroundLog(): Promise<Log> {
  opened ??= (held ?? Promise.resolve()).then(open).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Lets go of the log for good, runs `work` while nobody can open it, and lets the next message open a new one. */
export async function withoutBackgroundLog<T>(work: () => Promise<T>): Promise<T> {
  const log = await opened?.catch(() => undefined);
  let release = (): void => undefined;
  held = new Promise((resolve) => {
    release = resolve;
  });
  opened = undefined;
  log?.close();
  begun?.database.end();
  begun = undefined;
  try {
    return await work();
  } finally {
    held = undefined;
    release();
  }
}

/** The log for writing. Throws where the hospital requires a passphrase and the clerk has not set one yet. */
export async function openWritableLog(): Promise<Log> {
  const [log, { policy }] = await Promise.all([openBackgroundLog(), loadPolicy()]);
  if (policy.passphraseRequired && (await log.vault.state()) === 'device')
    throw new ClerkError('Not saved: your hospital requires a passphrase. Set one first, then open the claim again.');
  return log;
}
