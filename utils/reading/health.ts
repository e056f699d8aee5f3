/** How well a portal is read, and whether that changed: a portal that was rebuilt shows itself before a clerk misses something. */
import { z } from 'zod';
import { calendarDateSchema } from '@/utils/claim/calendar-date-schema';
import type { Reading } from './reading';

/** The fields by which a portal's pages are judged; a page need not show them all, but a portal that showed one and stopped has changed. */
export const HEALTH_FIELDS = [
  'claimNumber',
  'status',
  'billed',
  'paid',
  'patientName',
  'memberId',
  'serviceFrom',
  'reasons',
  'serviceLines',
] as const;
export type HealthField = (typeof HEALTH_FIELDS)[number];

/** What is kept of a portal: counts alone, nothing of a claim. */
export const portalHealthSchema = z.strictObject({
  lastRead: calendarDateSchema,
  /** claims read on detail pages since it was first read, and how many of them showed each field */
  claims: z.int().nonnegative(),
  found: z.record(z.enum(HEALTH_FIELDS), z.int().nonnegative()),
  /** the same for the latest claims alone */
  latest: z.array(z.array(z.enum(HEALTH_FIELDS))).max(20),
  doubtful: z.int().nonnegative(),
});
export type PortalHealth = z.infer<typeof portalHealthSchema>;

const LATEST = 20;
/** Fewer claims than this say nothing about a change. */
const ENOUGH = 8;

const nothingFound = (): Record<HealthField, number> =>
  Object.fromEntries(HEALTH_FIELDS.map((field) => [field, 0])) as Record<HealthField, number>;

/** The health after one more reading. Lists and pages without a claim change the date alone. */
export function noteReading(before: PortalHealth | undefined, reading: Reading, today: string): PortalHealth {
  const health: PortalHealth = before
    ? structuredClone(before)
    : { lastRead: today, claims: 0, found: nothingFound(), latest: [], doubtful: 0 };
  health.lastRead = today;
  if (reading.kind !== 'claim-detail') return health;
  for (const { claim, doubtful } of reading.claims) {
    const fields = HEALTH_FIELDS.filter((field) => claim[field] !== undefined);
    health.claims++;
    for (const field of fields) health.found[field] = (health.found[field] ?? 0) + 1;
    health.latest = [...health.latest, fields].slice(-LATEST);
    if (doubtful.length > 0) health.doubtful++;
  }
  return health;
}

export interface FieldHealth {
  field: HealthField;
  /** share of all claims that showed it, 0 to 1 */
  share: number;
  /** share of the latest claims */
  latest: number;
  /** it was there on most claims and is missing on most of the latest ones */
  lost: boolean;
}

/** Field by field; empty while too few claims were read to say anything. */
export function judgeHealth(health: PortalHealth): FieldHealth[] {
  const recent = health.latest.slice(-ENOUGH);
  const earlier = health.claims - recent.length;
  if (recent.length < ENOUGH || earlier < ENOUGH) return [];
  return HEALTH_FIELDS.map((field) => {
    const latest = recent.filter((fields) => fields.includes(field)).length;
    const share = (health.found[field] ?? 0) / health.claims;
    const before = ((health.found[field] ?? 0) - latest) / earlier;
    return { field, share, latest: latest / recent.length, lost: before > 0.7 && latest / recent.length < 0.3 };
  });
}
