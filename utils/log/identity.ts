/**
 * What identifies a claim. A token is a hash of one way to name it, and the strongest token of a reading is its key in the log:
 * the payer's claim number (`n`), else account number and first service date (`a`), else member ID, first service date and charge (`m`).
 * The tokens are the same on every machine, so two machines' journals can be laid together.
 */
import type { Claim } from '@/utils/claim/claim';
import { nameOf } from './short-hash';

/** Letters and digits alone, capitals, full-width forms folded: `em 7k-20491` and `EM7K20491` are the same number. */
export function compact(text: string): string {
  // what nearly every number is made of; the general way costs ten times as much
  if (/^[\x20-\x7e]*$/.test(text)) return text.toUpperCase().replace(/[^A-Z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export const token = (level: 'n' | 'a' | 'm' | 'x', ...parts: readonly string[]): string =>
  level + nameOf(`claimside ${level}\0${parts.join('\0')}`);

export type TokenLevel = 'number' | 'account' | 'member';

/** `x` names a claim whose own number or account belongs to another one already; it stands as high as a number. */
export const levelOf = (key: string): TokenLevel => (key[0] === 'a' ? 'account' : key[0] === 'm' ? 'member' : 'number');

/** A number too short to tell claims apart (`1`, `N/A`, `12`) identifies nothing. */
const identifying = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const short = compact(text);
  return short.length >= 4 && /\p{N}/u.test(short) ? short : undefined;
};

/** The claim's tokens, strongest first; empty where nothing identifies it. */
export function tokensOf(claim: Claim): string[] {
  const tokens: string[] = [];
  const number = identifying(claim.claimNumber);
  if (number) tokens.push(token('n', number));
  if (claim.serviceFrom === undefined) return tokens;
  const account = identifying(claim.patientAccountNumber);
  if (account) tokens.push(token('a', account, claim.serviceFrom));
  const member = identifying(claim.memberId);
  if (member && claim.billed !== undefined) tokens.push(token('m', member, claim.serviceFrom, String(claim.billed)));
  return tokens;
}

/** Whether anything names the claim: it has a token. */
export const isNamed = ({ claimNumber, patientAccountNumber, memberId, serviceFrom, billed }: Claim): boolean =>
  identifying(claimNumber) !== undefined ||
  (serviceFrom !== undefined &&
    (identifying(patientAccountNumber) !== undefined || (billed !== undefined && identifying(memberId) !== undefined)));

/** Names a claim by all that is known of it: for two claims that share a number but nothing else. */
export const ownToken = (claim: Claim): string =>
  token(
    'x',
    ...[claim.claimNumber, claim.patientAccountNumber, claim.memberId].map((text) => compact(text ?? '')),
    claim.serviceFrom ?? '',
    claim.patientBirthDate ?? '',
  );

const bothDiffer = (a: string | undefined, b: string | undefined): boolean => {
  if (a === undefined || b === undefined) return false;
  const [one, other] = [compact(a), compact(b)];
  // a suffix or prefix more (`W123456789` and `W12345678901`) is the same member written in two ways
  return !one.includes(other) && !other.includes(one);
};

const payerWords = (payer: string): string[] =>
  (
    payer
      .normalize('NFKC')
      .toUpperCase()
      .match(/\p{L}{3,}/gu) ?? []
  ).filter(Boolean);

const payersDiffer = (a: string | undefined, b: string | undefined): boolean => {
  if (a === undefined || b === undefined) return false;
  const words = payerWords(b);
  return words.length > 0 && payerWords(a).length > 0 && !payerWords(a).some((word) => words.includes(word));
};

const daysApart = (a: Claim, b: Claim): boolean => {
  if (a.serviceFrom === undefined || b.serviceFrom === undefined) return false;
  return a.serviceFrom > (b.serviceTo ?? b.serviceFrom) || b.serviceFrom > (a.serviceTo ?? a.serviceFrom);
};

/**
 * True where two readings share a token of this level and still are two claims. A claim number needs two facts against it (payers
 * number independently of each other); an account is shared by the claims to its first and second payer.
 */
export function contradicts(level: TokenLevel, known: Claim, read: Claim): boolean {
  const [one, other] = [known.claimNumber, read.claimNumber];
  // unlike an ID, a claim number with two digits more is another claim: the adjusted one
  const numbers = one !== undefined && other !== undefined && compact(one) !== compact(other);
  const birth =
    known.patientBirthDate !== undefined &&
    read.patientBirthDate !== undefined &&
    known.patientBirthDate !== read.patientBirthDate;
  const member = bothDiffer(known.memberId, read.memberId);
  const account = bothDiffer(known.patientAccountNumber, read.patientAccountNumber);
  const payer = payersDiffer(known.payer, read.payer);
  const against = (...facts: boolean[]): number => facts.filter(Boolean).length;
  switch (level) {
    case 'number':
      return against(birth, member, account, daysApart(known, read)) >= 2;
    case 'account':
      return birth || numbers || against(member, payer) >= 2;
    case 'member':
      return birth || numbers || account;
  }
}
