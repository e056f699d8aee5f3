/** How long the payer has had it, where the words say so: "52 days since receipt", "pending for six weeks". */
import { PENDING_TOO_LONG } from './cadence';

const DAYS_IN: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

const COUNT = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\\+? ?(d|w|m)(?:ays?|eeks?|ks?|onths?|os?)?';
/** What is told of the past, and is no term that still runs ("allow 45 days", "within 60 days"). */
const PAST: readonly RegExp[] = [
  `\\b${COUNT} (?:ago|already|old|now|out|and counting|later|overdue|pending|in process|in review|with (?:the|their|an|his|her)|with no (?:answer|decision|change|movement))\\b`,
  `\\b${COUNT} (?:since|after|from|past) (?:the )?(?:\\w+ )?(?:receipt|received|rec'?d|recvd|rcvd|submission|submitted|submit|sent|we sent|filed|billed|acceptance|accepted|they got|it was|it went)\\b`,
  `\\b(?:pending|pended|pend|process|processing|review|reviewed|suspended|suspense|held|hold|open|sitting|sat|there|waiting|waited|been|adjudication) (?:(?!allow|within|up|to|takes?|takes|next|another|in|tat|turnaround|time|timeframe|every|after)\\w+ ){0,2}${COUNT}\\b(?! (?:more|from|before|to|after))`,
  `\\bnothing (?:in|for|after) ${COUNT}\\b`,
  `\\b${COUNT},? (?:and |with |w/ )?(?:no|nothing|still no)\\b`,
  `\\bno (?:movement|answer|change|update|decision|response|activity|news) (?:in|for|after) ${COUNT}\\b`,
  `\\b(?:over|more than|for) ${COUNT}(?:,|\\.|$| (?:and|with|without|no|in)\\b)`,
  `\\b(?:day|days) (?:no |# ?)?(\\d{2,3})(d?)(?:,|\\.|;|$| (?:since|of|in|with|w/|and|after|now|no|still|nothing)\\b)`,
  `\\b(?:now|today|at|it's|its) (?:is )?(?:d|day ?)(\\d{2,3})(d?)\\b`,
].map((source) => new RegExp(source));

/** An appeal may take twice as long as a claim. */
const OF_AN_APPEAL = /\b(?:appeal|dispute|recon|reconsideration|redetermination|grievance)\b/;
/** What waits for the member's premium or for another claim waits longer, and rightly. */
const RIGHTLY = /\b(?:grace|premium)\b/;

const NOW = /\b(?:now|today|it'?s)(?: is| already)? (\d{1,2})\/(\d{1,2})\b/;
const DAY = /\b(\d{1,2})\/(\d{1,2})\b/g;
const DAYS_A_MONTH = 30.4;

/** "Acknowledged 4/2. Now 7/20": about how many days lie between the two. */
function daysTold(text: string): number {
  const now = NOW.exec(text);
  const since = now && [...text.slice(0, now.index).matchAll(DAY)].at(-1);
  if (!now || !since) return 0;
  const days = (Number(now[1]) - Number(since[1])) * DAYS_A_MONTH + Number(now[2]) - Number(since[2]);
  return days < 0 ? days + 365 : days;
}

/** A term that somebody names, and how long it has run by the day that is named last: "they say 75 d", "day 64 of 60". */
const TERM =
  /\b(?:say|says|said|allow|tat|takes?|up to|term|turnaround|promised|quoted|within|decision in|due in) (?:is |of |it )?(\d{1,3})(?:-\d{1,3})? ?(?:cal(?:endar)? )?d(?:ays?)?\b/;
const BY_DAY =
  /\b(?:promised|done|due|complete|paid|reworked?|reprocess(?:ed)?|finished)\b[^.;]{0,30}\bby (\d{1,2})\/(\d{1,2})\b/;
const DAY_OF = /\bday (\d{1,3}) of (?:a |the )?(\d{1,3})\b/;

/** Whether a term that is named is over by the last day that is. */
function isTermOver(text: string): boolean {
  const [, month, day] = BY_DAY.exec(text) ?? [];
  const [, nowMonth, nowDay] = NOW.exec(text) ?? [];
  if (month && nowMonth && (Number(nowMonth) - Number(month)) * DAYS_A_MONTH + Number(nowDay) - Number(day) > 0) return true;
  const [, at = '', of = ''] = DAY_OF.exec(text) ?? [];
  if (at) return Number(at) > Number(of);
  const [, days] = TERM.exec(text) ?? [];
  const told = [...text.matchAll(DAY)].map(([, month, day]) => Number(month) * DAYS_A_MONTH + Number(day));
  const [first] = told;
  const last = told.at(-1);
  if (!days || first === undefined || last === undefined || told.length < 2) return false;
  return last - first + (last < first ? 365 : 0) > Number(days);
}

/** True where it has been pending longer than `PENDING_TOO_LONG` days, an appeal twice as long. */
export function hasWaitedTooLong(text: string): boolean {
  if (text === '') return false;
  const said = text.toLowerCase().replaceAll(/\s+/g, ' ');
  if (RIGHTLY.test(said)) return false;
  const most = OF_AN_APPEAL.test(said) ? 2 * PENDING_TOO_LONG : PENDING_TOO_LONG;
  if (daysTold(said) > most || isTermOver(said)) return true;
  return PAST.some((pattern) => {
    const [, count = '', unit = 'd'] = pattern.exec(said) ?? [];
    const number = /\d/.test(count) ? Number(count) : NUMBERS.indexOf(count) + 1;
    return number * (DAYS_IN[unit] ?? 1) > most;
  });
}
