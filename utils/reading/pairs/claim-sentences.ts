/**
 * A sentence that says whose a claim is, as letters begin: `On September 18, 2026 we received claim MC-0918-33071 from Elm Surgical Group (NPI 1915113355)
 * for the care of Ana Rivera, born 02/14/1983, member ID MCP4410927, from September 9, 2026 to September 10, 2026.`
 */

import { isOrganization } from '../draft/payer';
import type { Segment } from '../page/segments';
import { dates, personName } from '../values/values';

const DAY = String.raw`(?:\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})`;
const NUMBER = String.raw`(?=[A-Z\d-]*\d{4})[A-Z\d][A-Z\d-]{5,24}(?![\w-])`;
const CLAIM = new RegExp(String.raw`\b[Cc]laim (?:number |no\. ?|# ?)?(${NUMBER})`, 'g');

/** Of more than this claim, or of what may still come of it. */
const OF_MORE = /\b(?:claims|replac\w+|original|previous|earlier|corrected|appeal\w*|if|until|unless|would|will|not received)\b/i;

const SAYS: readonly (readonly [label: string, saying: RegExp])[] = [
  ['Received date', new RegExp(String.raw`^On (${DAY}),? we (?:received|got) (?:the |your )?claim\b`, 'u')],
  ['Received date', new RegExp(String.raw`^We (?:received|got) (?:the |your )?claim .{0,200}? on (${DAY})\.?$`, 'u')],
  ['Billing provider', /\bfrom (\p{Lu}[^,;()]{3,60}?)(?: \(NPI \d{10}\))?(?=,? for |,? on |\.?$)/u],
  ['Billing NPI', /\(NPI (\d{10})\)/u],
  [
    'Patient name',
    /\bfor (?:(?:the )?(?:care|treatment) of |services to )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,3})(?=,? (?:born|\(born|member|\(member))/u,
  ],
  ['Date of birth', new RegExp(String.raw`\bborn (?:on )?(${DAY})`, 'u')],
  ['Member ID', /\b[Mm]ember (?:ID|number|no\.) ((?=[A-Z\d-]*\d{4})[A-Z\d-]{5,24})(?![\w-])/u],
  ['Dates of service', new RegExp(String.raw`\bfrom (${DAY} (?:to|through|until) ${DAY})`, 'u')],
];
const DAYS: ReadonlySet<string> = new Set(['Received date', 'Date of birth', 'Dates of service']);
const ACCOUNT =
  /^Your (?:patient )?(?:account|control|reference) number(?: (?:on|for|of) (?:it|this|the claim))? is ((?=[A-Z\d-]*\d{3})[A-Z\d-]{4,24})\.?$/u;

/** What such a sentence says; nothing where it names no claim, or two. */
export function ofTheClaim(sentence: string): Segment[] {
  const account = ACCOUNT.exec(sentence)?.[1];
  if (account) return [{ label: 'Patient account number', text: account }];
  const numbers = new Set([...sentence.matchAll(CLAIM)].map((match) => match[1]!));
  if (numbers.size !== 1 || OF_MORE.test(sentence)) return [];
  const found = SAYS.flatMap(([label, saying]) => {
    const text = saying.exec(sentence)?.[1]?.replace(/,$/, '');
    const fits = text && (!DAYS.has(label) || dates(text, false)) && (label !== 'Billing provider' || isOrganization(text));
    return fits ? [{ label, text }] : [];
  });
  // A number alone may be of any claim.
  return found.length > 1 ? [{ label: 'Claim number', text: [...numbers][0]! }, ...found] : [];
}

const NAME = String.raw`(\p{Lu}[\p{L}'’.,-]*(?: \p{Lu}[\p{L}'’.,-]*){0,4}?)`;
const NAMED = [
  new RegExp(String.raw`^(?:[Tt]his|[Tt]he) claim is for ${NAME}\.(?= |$)`, 'u'),
  new RegExp(String.raw`^You are (?:viewing|looking at) (?:a|the) claim (?:for|of) ${NAME}\.(?= |$)`, 'u'),
  new RegExp(String.raw`^(?:The )?(?:[Pp]atient|[Mm]ember) ${NAME} is (?:named|shown|listed) on this claim\b`, 'u'),
];

/** `This claim is for Ana B. Rivera.`: who it is for, where the sentence names a person and nothing else. */
export function whoseClaim(text: string): Segment[] {
  for (const saying of /\bclaim\b/.test(text) ? NAMED : []) {
    const shown = saying.exec(text)?.[1];
    const name = shown && personName(shown);
    if (name?.includes(' ') && !isOrganization(name)) return [{ label: 'Patient name', text: shown! }];
  }
  return [];
}
