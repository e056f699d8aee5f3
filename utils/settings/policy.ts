/**
 * What the hospital's administrators set for every clerk (managed storage). Policy tightens and never loosens. A value that is wrong is
 * named, and the strictest valid one holds in its place: a typing mistake must not open what was meant to be closed.
 */
import { z } from 'zod';
import { plainFault } from '@/utils/plain-fault';
import type { Settings } from './settings';

const line = z.string().trim().min(1).max(200);

/** `portal id` of a portal file, or a host; `*.` in front stands for its subdomains. */
const portal = z.string().regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/);

const keys = {
  /** the only portals that may be enabled */
  portals: z.array(portal).max(500),
  lockMinutes: z.int().min(1).max(480),
  passphraseRequired: z.boolean(),
  passphraseLength: z.int().min(8).max(128),
  /** closed claims leave the log after so many months */
  retentionMonths: z.int().min(1).max(240),
  allowExport: z.boolean(),
  allowPrint: z.boolean(),
  allowClipboard: z.boolean(),
  backupReminderDays: z.int().min(1).max(365),
  /** write down each time that a claim is opened, in the panel or on the full page */
  auditViews: z.boolean(),
  /** letter templates as the texts of their files */
  letterTemplates: z.array(z.string().max(100_000)).max(200),
  hospital: z.strictObject({
    name: line.optional(),
    address: z.string().trim().max(1_000).optional(),
    npi: z
      .string()
      .regex(/^\d{10}$/)
      .optional(),
    tin: line.optional(),
    phone: line.optional(),
    fax: line.optional(),
  }),
} as const;

export type PolicyKey = keyof typeof keys;
export type Policy = { [K in PolicyKey]?: z.infer<(typeof keys)[K]> };

export const POLICY_KEYS = Object.keys(keys) as PolicyKey[];

/** What holds where the policy gives a key a value that is none. */
const STRICTEST: Policy = {
  portals: [],
  lockMinutes: 5,
  passphraseRequired: true,
  passphraseLength: 16,
  allowExport: false,
  allowPrint: false,
  allowClipboard: false,
  backupReminderDays: 1,
  auditViews: true,
};

export interface PolicyReading {
  policy: Policy;
  /** keys with a wrong value, and keys that do not exist, each with what is wrong */
  wrong: { key: string; what: string }[];
}

/** Reads managed storage. Never throws: what does not fit is in `wrong`. */
export function readPolicy(managed: unknown): PolicyReading {
  const policy: Record<string, unknown> = {};
  const wrong: PolicyReading['wrong'] = [];
  const given = typeof managed === 'object' && managed !== null && !Array.isArray(managed) ? managed : {};
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(keys, key)) {
      wrong.push({ key, what: 'is no setting of Claimside' });
      continue;
    }
    const known = key as PolicyKey;
    const parsed = keys[known].safeParse(value);
    if (parsed.success) policy[key] = parsed.data;
    else {
      const issue = parsed.error.issues[0];
      wrong.push({ key, what: [issue?.path.join('.'), issue && plainFault(issue)].filter(Boolean).join(' ') });
      if (STRICTEST[known] !== undefined) policy[key] = STRICTEST[known];
    }
  }
  return { policy: policy as Policy, wrong };
}

/** The clerk's settings with the policy over them. */
export function underPolicy(settings: Settings, policy: Policy): Settings {
  return {
    ...settings,
    hospital: { ...settings.hospital, ...policy.hospital },
    security: {
      ...settings.security,
      lockMinutes: Math.min(settings.security.lockMinutes, policy.lockMinutes ?? Number.POSITIVE_INFINITY),
    },
  };
}

/** Which ways out the policy leaves open. */
export const waysOut = ({ allowClipboard, allowPrint, allowExport }: Policy) => ({
  copy: allowClipboard !== false,
  print: allowPrint !== false,
  files: allowExport !== false,
});

/** Whether the policy lets a clerk enable this host; `id` is its portal file's, where one knows it. */
export function mayEnable(policy: Policy, host: string, id?: string): boolean {
  if (!policy.portals) return true;
  return policy.portals.some((entry) =>
    entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : entry === host || entry === id,
  );
}
