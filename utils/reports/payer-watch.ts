/** New or changed denial reasons of a payer: noticed before they have become a habit. */
import { addDays, type CalendarDate } from '@/utils/claim/calendar-date';
import type { DenialCategory } from '@/utils/claim/words';
import { held } from './grouping';
import type { ReportClaim } from './rows';

export interface PayerNotice {
  payer: string;
  code: string;
  category: DenialCategory;
  kind: 'new' | 'more' | 'less';
  /** claims in the last two weeks, and in the two weeks before them */
  recent: number;
  before: number;
  /** claims a fortnight over the twelve weeks before the last two */
  usual: number;
  amount: number;
  keys: string[];
  /** `CO-197 from AETNA: 9 in two weeks, 1 before` */
  sentence: string;
}

const WINDOW = 14;
const HISTORY = 84;
/** Fewer than this in two weeks is chance, whatever it was before. */
const LEAST = 4;

/**
 * Denials of the last fourteen days against the twelve weeks before. A change is told where chance makes it rarer than one in two hundred
 * (Poisson, the usual number plus one half as its mean, so that one early case does not make a payer quiet).
 */
export function payerWatch(claims: Iterable<ReportClaim>, today: CalendarDate): PayerNotice[] {
  const recentFrom = addDays(today, -WINDOW + 1);
  const beforeFrom = addDays(recentFrom, -WINDOW);
  const historyFrom = addDays(recentFrom, -HISTORY);
  const groups = new Map<string, PayerNotice & { history: number }>();
  for (const claim of claims) {
    const counted = new Set<string>();
    for (const denial of claim.denials) {
      const { code, category } = denial;
      // nobody knows since when: a log that begins today would make every old reason a new one
      if (denial.firstSeen) continue;
      if (!code || denial.on < historyFrom || denial.on > today || claim.payer === '') continue;
      const id = `${claim.payer}\u0001${code}`;
      if (counted.has(id)) continue;
      counted.add(id);
      const group = held(groups, id, () => ({
        payer: claim.payer,
        code,
        category,
        kind: 'more' as const,
        recent: 0,
        before: 0,
        usual: 0,
        history: 0,
        amount: 0,
        keys: [],
        sentence: '',
      }));
      if (denial.on >= recentFrom) {
        group.recent++;
        group.amount += denial.amount ?? 0;
        group.keys.push(claim.key);
      } else {
        group.history++;
        if (denial.on >= beforeFrom) group.before++;
      }
    }
  }
  return [...groups.values()].flatMap(judged).sort((a, b) => b.amount - a.amount || b.recent - a.recent);
}

function judged({ history, ...notice }: PayerNotice & { history: number }): PayerNotice[] {
  const usual = (history / HISTORY) * WINDOW;
  const rare = 1 / 200;
  if (notice.recent >= LEAST && atLeast(notice.recent, usual + 0.5) < rare)
    return [
      {
        ...notice,
        usual,
        kind: history === 0 ? 'new' : 'more',
        sentence: `${notice.code} from ${notice.payer}: ${notice.recent} in two weeks, ${notice.before} before`,
      },
    ];
  if (usual >= 2 * LEAST && atMost(notice.recent, usual) < rare)
    return [
      {
        ...notice,
        usual,
        kind: 'less',
        sentence: `${notice.code} from ${notice.payer}: ${notice.recent} in two weeks, ${notice.before} before`,
      },
    ];
  return [];
}

/** P(X ≤ count) of a Poisson variable. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let step = 1; step <= count; step++) {
    term *= mean / step;
    sum += term;
  }
  return Math.min(1, sum);
}

const atLeast = (count: number, mean: number): number => 1 - atMost(count - 1, mean);

/** What the clerk notes as the payer's requirement: who must do what next time. Handed to billing as a document. */
export interface PayerRequirement {
  payer: string;
  code: string;
  since: CalendarDate;
  /** what the payer asks for */
  requirement: string;
  /** who does it next time: registration, scheduling, coding, billing */
  who: string;
  what: string;
}

/** The document for billing: plain text, no patient in it. */
export function requirementText({ payer, code, since, requirement, who, what }: PayerRequirement, notice?: PayerNotice): string {
  const lines = [`Payer requirement: ${payer}`, '', `Denial reason: ${code}, since ${since}`];
  if (notice) lines.push(`Seen: ${notice.sentence}; ${(notice.amount / 100).toFixed(2)} denied`);
  lines.push(`What the payer asks for: ${requirement}`, `Who: ${who}`, `What to do next time: ${what}`);
  return `${lines.join('\n')}\n`;
}
