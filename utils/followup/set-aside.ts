/**
 * What a text names only to set it aside: "not an auth denial", "elig ok, auth ok, only problem: no signature". As words these would speak for the very
 * denials that they say are none.
 */

import { kindsInWords } from './kinds';

/** A phrase from this strength on says something by itself. */
const REASON = 1;

/** Where one clause ends and the next begins; the sign or word between them is kept, so that the rest of the text stays as it is. */
const BETWEEN = /([,;:.)|\n](?=\s|$)|\s\(|\s[-–—]+\s|\b(?:but|though|although|however|yet|except)\b)/i;

const TOPIC = "(?:[\\w/&#'-]+ ){1,3}";
const OK =
  '(?:ok|okay|fine|good|correct|clean|in order|settled|resolved|waived|cleared|verified ok|checks? out|not (?:the|an?) (?:issue|problem|reason)|no (?:issues?|problems?))';

/** Each takes a fixed number of words: the search is linear. */
const NOT_THIS: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:this|it|that|claim|clm)(?: is| was|'s)? |is |was )?(?:not|no|isn't|isnt|wasn't|wasnt) (?:an? |the |for |about )?${TOPIC}(?:denial|issue|problem|matter|reject|rejection|thing|question)$`,
    'i',
  ),
  new RegExp(
    `^(?:(?:this|it|that|claim|clm) )?(?:is |was )?(?:not|isn't|isnt|wasn't|wasnt) (?:denied|rejected) (?:for|due to|over|because of) ${TOPIC.replace(' ){', '(?: |$)){')}$`,
    'i',
  ),
  new RegExp(`^(?:has |this has |it has )?nothing to do with ${TOPIC.replace(' ){', '(?: |$)){')}$`, 'i'),
];
const ALL_RIGHT = new RegExp(`^${TOPIC}(?:is |are |was |were |all |both )?${OK}$`, 'i');
/** "Auth is fine but for other dates": what follows speaks of the same thing. */
const TURNS = /^(?:but|though|although|however|yet|except)$/i;

/** "Approval is there and she is active. What stops it: …": what comes before is told only to be set aside. */
const POINTS =
  /\b(?:what (?:stops|holds|blocks|stopped|held|kills) (?:it|this|them|payment|the claim)(?: up)?|(?:only|one|real|actual) (?:problem|issue|thing|snag|hitch|reason)(?: (?:here|left|with it))?)(?: is| was)?\s?[:,-]?\s(?=\S+ \S)/i;

/** "Timely filing is not the issue, it came on day 41. Denied because …": the reason is named after what is none. */
const NO_REASON = /\b(?:not|isn't|isnt|wasn't|wasnt) (?:the|an?) (?:issue|problem|reason|matter)\b/i;
const DENIED_FOR = /\b(?:denied|denies|rejected|dnd) (?:as|because|bec|bc|since|for|due to|on) (?=\S)/i;

/** "Although approved, …", "… whether or not it was needed", "the fact that it was in time does not change this": granted, and no reason. */
const GRANTED: readonly RegExp[] = [
  /(?<=^\s*|[.;]\s+)(?:although|though|while it is true that|granted that) [^.;,]{3,90},/gi,
  /\b(?:even (?:though|if|when|with)|despite|in spite of|notwithstanding|regardless of|irrespective of|whether or not|no matter (?:that|if|whether|how|what)|not\s?withstanding) [^.;,]{3,90}/gi,
  /\bwhether [^.;,]{3,60} or not\b/gi,
  /\bthe fact that [^.;]{3,90}/gi,
];

/** "Identical to the claim that was denied for no auth": why another claim was denied. */
const OF_ANOTHER =
  /\b((?:identical|same|repeat(?:s|ed|ing)?|copy|copies|dup\w*|match(?:es|ed)?|resubmission|resubmit\w*|re-?send\w*)\b[^.;,]{0,40}?\b(?:claim|clm|bill|line|one|icn|dcn|submission|that)\b[^.;,]{0,24}?(?:, (?:which|that) [^.;,]{0,9}?)?\b(?:denied|rejected|refused|turned (?:away|down)|closed)) (?:for|as|due to|because|since|over|on) [^.;,]+/i;

/** Without what is only granted, where what is left states a reason by itself. */
function withoutGranted(text: string): string {
  const rest = GRANTED.reduce((left, pattern) => left.replaceAll(pattern, ' '), text).replace(OF_ANOTHER, '$1');
  return rest !== text && kindsInWords(rest).some(({ strength }) => strength >= REASON) ? rest : text;
}

function afterPointing(text: string): string {
  const found = POINTS.exec(text) ?? (NO_REASON.test(text) ? DENIED_FOR.exec(text) : null);
  return found ? text.slice(found.index) : text;
}

const NO_ACTION =
  /\b(?:no (?:further |provider |other )?action(?: is| was)? ?(?:req\w*|needed|necessary)?|nothing (?:is )?(?:needed|required|to do))(?: (?:from|by|of|on) (?:you|your (?:part|side|end)|(?:the )?(?:provider|facility|hospital)))?(?= ?(?:$|[.,;)]))/i;
const MONEY_DONE =
  /\b(?:re-?priced|adjusted|recouped|recovered|offset|paid|posted|deducted|withheld|taken (?:back|from))\b(?! (?:if|once|when|after|until|within|in \d))/i;
const STILL_TO_COME =
  /\b(?:will|to be|being|pend\w*|pndg|in process|review\w*|await\w*|once|when|if|until|allow|reprocess\w*|sent|out for|days?|send|submit|released)\b/i;

/** "Repriced 7/1, no action required": of what is done already this says that nothing is left, and not that it is still to be decided. */
export const isDoneWith = (text: string): boolean => NO_ACTION.test(text) && MONEY_DONE.test(text) && !STILL_TO_COME.test(text);

/** The text without what it sets aside; the text itself where nothing else would be left. */
export function withoutSetAside(whole: string): string {
  if (whole === '') return '';
  const pointed = withoutGranted(afterPointing(whole));
  const text = isDoneWith(pointed) ? pointed.replace(NO_ACTION, '') : pointed;
  const parts = text.split(BETWEEN);
  const said = parts.map((part) => part.trim().replaceAll(/\s+/g, ' '));
  const clauses = said.flatMap((part, index) => (index % 2 === 0 && part !== '' ? [index] : []));
  const turns = (index: number): boolean =>
    said
      .slice(
        index + 1,
        clauses.find((next) => next > index),
      )
      .some((between) => TURNS.test(between));
  const allRight = clauses.filter((index) => ALL_RIGHT.test(said[index] ?? ''));
  const aside = clauses.filter(
    (index) =>
      NOT_THIS.some((pattern) => pattern.test(said[index] ?? '')) ||
      (allRight.includes(index) && (allRight.length > 1 || !turns(index))),
  );
  if (aside.length === 0 || aside.length === clauses.length) return text;
  return parts.map((part, index) => (aside.includes(index) ? ' ' : part)).join('');
}
