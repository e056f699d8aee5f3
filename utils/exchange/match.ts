/** Imported claims matched to those of the log: what is new, what changed, what is no longer on the list. Pure: nothing is written. */
import type { Claim } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { ImportedClaim } from './imported';

/** A claim of the log as far as matching needs it. */
export interface KnownClaim {
  /** the claim's key in the log */
  key: string;
  claim: Claim;
  balance?: Cents | undefined;
  expected?: Cents | undefined;
  /** it stood on the list that was imported last: it can be missed */
  onWorklist?: boolean;
  closed?: boolean;
}

export interface Change {
  field: string;
  was: string | number | undefined;
  is: string | number;
}

export interface MatchedClaim {
  imported: ImportedClaim;
  key: string;
  /** how it was found */
  by: 'claim number' | 'account number' | 'member, dates and charge';
  /** empty where the file says nothing new */
  changes: Change[];
}

export interface Matching {
  fresh: ImportedClaim[];
  changed: MatchedClaim[];
  unchanged: MatchedClaim[];
  /** several claims of the log fit: the clerk chooses */
  doubtful: { imported: ImportedClaim; keys: string[]; why: string }[];
  /** keys of open claims that stood on the last list and are not on this one */
  gone: string[];
}

const fold = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

const add = (index: Map<string, KnownClaim[]>, key: string | undefined, claim: KnownClaim): void => {
  if (!key) return;
  const held = index.get(key);
  if (held) held.push(claim);
  else index.set(key, [claim]);
};

const visit = (claim: Claim): string | undefined =>
  claim.memberId && claim.serviceFrom && claim.billed !== undefined
    ? `${fold(claim.memberId)}|${claim.serviceFrom}|${claim.serviceTo ?? claim.serviceFrom}|${claim.billed}`
    : undefined;

/** An index over the log's claims, built once for a file of any length. */
class KnownClaims {
  readonly byNumber = new Map<string, KnownClaim[]>();
  readonly byAccount = new Map<string, KnownClaim[]>();
  readonly byVisit = new Map<string, KnownClaim[]>();

  constructor(known: Iterable<KnownClaim>) {
    for (const one of known) {
      add(this.byNumber, one.claim.claimNumber && fold(one.claim.claimNumber), one);
      add(this.byAccount, one.claim.patientAccountNumber && fold(one.claim.patientAccountNumber), one);
      add(this.byVisit, visit(one.claim), one);
    }
  }

  /** The payer's number first, then the account with its dates (an account can have several claims), then member, dates and charge. */
  find({ claim }: ImportedClaim): { found: KnownClaim[]; by: MatchedClaim['by'] } | undefined {
    const number = claim.claimNumber ? this.byNumber.get(fold(claim.claimNumber)) : undefined;
    if (number) return { found: narrowed(number, claim), by: 'claim number' };
    const account = claim.patientAccountNumber ? this.byAccount.get(fold(claim.patientAccountNumber)) : undefined;
    const fitting = account?.filter((one) => !contradicts(one.claim, claim));
    if (fitting && fitting.length > 0) return { found: narrowed(fitting, claim), by: 'account number' };
    const key = visit(claim);
    const same = key ? this.byVisit.get(key)?.filter((one) => !contradicts(one.claim, claim)) : undefined;
    return same && same.length > 0 ? { found: same, by: 'member, dates and charge' } : undefined;
  }
}

/** Another number of the payer, another account or other days: another claim. */
function contradicts(a: Claim, b: Claim): boolean {
  const apart = (left: string | undefined, right: string | undefined): boolean => !!left && !!right && fold(left) !== fold(right);
  if (apart(a.claimNumber, b.claimNumber) || apart(a.patientAccountNumber, b.patientAccountNumber)) return true;
  return !!a.serviceFrom && !!b.serviceFrom && a.serviceFrom !== b.serviceFrom;
}

/** Of several the one whose dates, and then whose charge, are the same; all of them where none is. */
function narrowed(found: KnownClaim[], claim: Claim): KnownClaim[] {
  if (found.length < 2) return found;
  const dated = found.filter((one) => one.claim.serviceFrom === claim.serviceFrom);
  const charged = (dated.length > 0 ? dated : found).filter((one) => one.claim.billed === claim.billed);
  return charged.length > 0 ? charged : dated.length > 0 ? dated : found;
}

/** Fields whose change is worth a look, in the order shown. */
const WATCHED = [
  'status',
  'statusText',
  'billed',
  'allowed',
  'paid',
  'patientResponsibility',
  'payer',
  'claimNumber',
  'memberId',
  'patientName',
  'patientBirthDate',
  'serviceFrom',
  'serviceTo',
  'processedDate',
  'paymentDate',
  'checkNumber',
] as const;

function changesOf(known: KnownClaim, imported: ImportedClaim): Change[] {
  const changes: Change[] = [];
  for (const field of WATCHED) {
    const [was, is] = [known.claim[field], imported.claim[field]];
    if (is === undefined || was === is) continue;
    if (typeof was === 'string' && typeof is === 'string' && fold(was) === fold(is)) continue;
    changes.push({ field, was, is });
  }
  for (const field of ['balance', 'expected'] as const) {
    const is = imported[field];
    if (is !== undefined && is !== known[field]) changes.push({ field, was: known[field], is });
  }
  const codes = (claim: Claim): string =>
    (claim.reasons ?? [])
      .map((one) => `${one.group ?? ''}${one.code ?? one.text ?? ''}`)
      .sort()
      .join(' ');
  if (imported.claim.reasons && codes(imported.claim) !== codes(known.claim))
    changes.push({ field: 'reasons', was: codes(known.claim), is: codes(imported.claim) });
  return changes;
}

/** Matches a file's claims to the log's. Every imported claim stands in exactly one of the lists. */
export function matchWorklist(claims: readonly ImportedClaim[], known: Iterable<KnownClaim>): Matching {
  const all = [...known];
  const index = new KnownClaims(all);
  const result: Matching = { fresh: [], changed: [], unchanged: [], doubtful: [], gone: [] };
  const met = new Set<string>();
  for (const imported of claims) {
    const match = index.find(imported);
    if (!match) {
      result.fresh.push(imported);
      continue;
    }
    for (const one of match.found) met.add(one.key);
    const [first, ...others] = match.found;
    if (others.length > 0) {
      result.doubtful.push({
        imported,
        keys: match.found.map((one) => one.key),
        why: `${match.found.length} claims of the log have the same ${match.by}`,
      });
      continue;
    }
    const changes = changesOf(first!, imported);
    (changes.length > 0 ? result.changed : result.unchanged).push({ imported, key: first!.key, by: match.by, changes });
  }
  result.gone = all.filter((one) => one.onWorklist && !one.closed && !met.has(one.key)).map((one) => one.key);
  return result;
}
