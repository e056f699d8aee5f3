/**
 * The days that a text sets against each other: "approved for 5/2 only; done 5/6", "auth good 4/1-4/15, pt seen 4/20". That the service lies outside of what
 * was approved no word says: it is told in words of our own, which the rules know, as `compared.ts` tells which of two numbers is larger.
 */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "5/2", "05/02/26", "2026-05-02", "may 2", "may 2, 2026". */
const DAY = new RegExp(
  `\\b(?:(\\d{1,2})/(\\d{1,2})(?:/(\\d{2}|\\d{4}))?|(\\d{4})-(\\d{2})-(\\d{2})|(${MONTHS.join('|')})[a-z]{0,6}\\.? (\\d{1,2})(?:,? (\\d{4}))?)(?![\\d/])`,
  'g',
);

/** Where a clause ends: not at the sign between two days. */
const CLAUSES = /[;:()]+(?=\s|$)|,(?=\s(?!\d{4}\b))|\.(?=\s|$)|\b(?:but|while|whereas|however|and|yet)\b|\s[-–—]+\s(?=[a-z])/;

const APPROVED = /\b(?:auth|authorization|authorized|authd|pre-?cert|precertified|certified|approval|approved|apprvd|appvd)\b/;
/** What stands between the approval and its days: days behind "requested", "dated" or "called" are of something else. */
const COVERS =
  /\b(?:for|from|thru|through|until|to|valid|good|eff|effective|starting|covers?|covered|covering|spans?|dates?|only|expired|ended|ends)\b/;
const OF_ANOTHER_DAY =
  /\b(?:request\w*|rcvd|received|submitted|sent|called|dated|denied|letter|issued|obtained|entered|filed|appeal\w*)\b/;
const DONE =
  /\b(?:dos|date of service|service|performed|done|rendered|given|seen|treated|surgery|procedure|infusion|infused|scan|test|visit|admitted|admission|took place|was on|moved to|rescheduled to|billed)\b/;
/** With one day: it is the last of them, or the first. */
const IS_LAST = /\b(?:thru|through|until|til|expired|ended|ends|exp)\b/;
const IS_FIRST = /\b(?:from|eff|effective|starting|starts|begins|beginning)\b/;

const HALF_YEAR = 6 * 31;

interface Day {
  /** counted so that days have their order, and nothing more */
  at: number;
  year: boolean;
}

function dayOf([, month, day, year, isoYear, isoMonth, isoDay, name, nameDay, nameYear]: RegExpMatchArray): Day {
  const ofMonth = Number(month ?? isoMonth ?? MONTHS.indexOf(name ?? '') + 1);
  const written = year ?? isoYear ?? nameYear;
  const ofYear = written === undefined ? 0 : Number(written) % 100;
  return { at: (ofYear * 12 + ofMonth) * 31 + Number(day ?? isoDay ?? nameDay), year: written !== undefined };
}

const daysIn = (clause: string): Day[] => [...clause.matchAll(DAY)].map(dayOf);

/** `dos outsideauthorized`, or nothing where no days are set against each other. `text` in small letters. */
export function daysComparedIn(text: string): string {
  if (!APPROVED.test(text) || daysIn(text).length < 2) return '';
  const clauses = text.split(CLAUSES).map((clause) => ({ clause, days: daysIn(clause) }));
  const approved = clauses.find(
    ({ clause, days }) => days.length > 0 && APPROVED.test(clause) && COVERS.test(clause) && !OF_ANOTHER_DAY.test(clause),
  );
  const done = clauses.find((other) => other !== approved && other.days.length > 0 && DONE.test(other.clause));
  const [first, last] = approved?.days ?? [];
  const [on] = done?.days ?? [];
  if (!approved || !first || !on || (done?.days.length ?? 0) > 1) return '';
  if ([...approved.days, on].some(({ year }) => year !== first.year)) return '';
  // Without years nobody knows on which side of a New Year a day half a year away is.
  if (!first.year && [...approved.days, on].some((day) => Math.abs(day.at - first.at) > HALF_YEAR)) return '';
  const from = last || !IS_LAST.test(approved.clause) ? first.at : 0;
  const to = (last ?? (IS_FIRST.test(approved.clause) ? undefined : first))?.at ?? Number.POSITIVE_INFINITY;
  return on.at < from || on.at > to ? 'dos outsideauthorized' : '';
}

/** What stands before the day on which a claim came in, and before the day of what it bills. */
const CAME_IN =
  /\b(?:rcvd|recvd|recd|rec['’]?d|received|receipt|first seen|arrived|reached us|came in|stamped|postmarked|submitted|filed)\b[^.;,\d]{0,14}$/;
const OF_SERVICE = /\b(?:dos|date of service|service|services|svc|discharged?|dc|seen|stay|surgery|visit|care)\b[^.;,\d]{0,14}$/;
const TERM =
  /\b(\d{2,3})[- ]?(?:calendar |cal )?days? (?:contract|limit|filing|window|rule|tfl?|allowed|max|from|of|after)\b|\b(?:contract|limit|filing|window|tfl?|max|rule)\b[^.;\d]{0,12}(\d{2,3})[- ]?(?:calendar |cal )?days?\b/;
/** Of these a day that came late is no claim's. */
const NO_CLAIM = /\b(?:appeal|dispute|recon\w*|redet\w*|auth\w*|pre-?cert\w*|notif\w*|notice|records?|notes)\b/;

/** Beside a reason the days only tell how it went. */
const SAYS_WHY =
  /\b(?:den\w*|dnd|dup\w*|corr\w*|paid|pd|eob|prim\w*|repl\w*|rebill\w*|review|adj\w*|elig\w*|cov\w*|check|refund|retro\w*)\b/;
/** Nearly no payer takes a claim after a year. */
const NEARLY_NEVER = 366;

const YEAR = 12 * 31;
/** Days of a month that is counted as 31. */
const OF_MONTH = 30.44 / 31;
/** By so many days the count may be off. */
const UNSURE = 3;

/** `past filinglimit` where a claim came in more days after the service than the text names, or than a year; else nothing. `text` in small letters. */
export function billedLateIn(text: string): string {
  const [, before, behind] = TERM.exec(text) ?? [];
  const term = before ?? behind;
  if (NO_CLAIM.test(text) || (term === undefined && SAYS_WHY.test(text))) return '';
  const days = [...text.matchAll(DAY)].map((match) => ({ ...dayOf(match), lead: text.slice(0, match.index) }));
  const came = days.find(({ lead }) => CAME_IN.test(lead));
  const done = days.find(({ lead }) => OF_SERVICE.test(lead));
  if (!came || !done || came.year !== done.year || (term === undefined && !came.year)) return '';
  const apart = came.at - done.at + (came.year || came.at >= done.at ? 0 : YEAR);
  return apart * OF_MONTH > Number(term ?? NEARLY_NEVER) + UNSURE ? 'past filinglimit' : '';
}
