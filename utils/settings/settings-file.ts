/**
 * Settings as a file: for a new machine, or from one clerk to her colleagues. No patient data is in it and no secret. A file may tighten what
 * stands here and never loosen it; where it would, nothing of it is taken.
 */
import { z } from 'zod';
import { type Settings, settingsSchema } from './settings';

const VERSION = 1;
/** Characters: a logo of a megabyte and everything else. */
const LONGEST = 3_000_000;

/** What belongs to this machine or to this person's way through the product stays here. */
const STAYS = ['firstRun', 'lists', 'desk'] as const satisfies readonly (keyof Settings)[];
const fileSettings = settingsSchema.omit({ firstRun: true, lists: true, desk: true }).partial();
const fileSchema = z.strictObject({ claimside: z.literal('settings'), version: z.literal(VERSION), settings: fileSettings });

export function settingsFile(settings: Settings): string {
  const kept = Object.entries(settings).filter(([part]) => !(STAYS as readonly string[]).includes(part));
  return `${JSON.stringify({ claimside: 'settings', version: VERSION, settings: Object.fromEntries(kept) }, null, 1)}\n`;
}

export type SettingsFileReading =
  | { ok: true; settings: Settings; changed: (keyof Settings)[] }
  /** `not-ours` no settings file of Claimside · `newer` of a later version · `wrong` at this place · `looser` than what stands here */
  | { ok: false; why: 'not-ours' | 'newer' | 'wrong' | 'looser'; where?: string };

const headSchema = z.looseObject({ claimside: z.literal('settings'), version: z.number() });

function parsed(text: string): unknown {
  try {
    return text.length > LONGEST ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the file would make the log less safe than it is now. */
function looser(now: Settings, next: Settings): string | undefined {
  return next.security.lockMinutes > now.security.lockMinutes ? 'security.lockMinutes' : undefined;
}

/** The settings with the file's parts in them; never throws, whatever the text is. */
export function readSettingsFile(text: string, now: Settings): SettingsFileReading {
  const content = parsed(text);
  const head = headSchema.safeParse(content);
  if (!head.success) return { ok: false, why: 'not-ours' };
  if (head.data.version > VERSION) return { ok: false, why: 'newer' };
  const file = fileSchema.safeParse(content);
  if (!file.success) return { ok: false, why: 'wrong', where: file.error.issues[0]?.path.join('.') || 'version' };
  const settings = settingsSchema.parse({ ...now, ...given(content, file.data.settings) });
  const where = looser(now, settings);
  if (where !== undefined) return { ok: false, why: 'looser', where };
  const changed = (Object.keys(settings) as (keyof Settings)[]).filter(
    (part) => JSON.stringify(settings[part]) !== JSON.stringify(now[part]),
  );
  return { ok: true, settings, changed };
}

/** The parts that stand in the file; those that it leaves out are not their defaults but stay as they are here. */
function given(content: unknown, settings: z.infer<typeof fileSettings>): Partial<Settings> {
  const written = Object.keys((content as { settings: object }).settings);
  return Object.fromEntries(Object.entries(settings).filter(([part]) => written.includes(part)));
}
