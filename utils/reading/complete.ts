/** A claim spread over tabs of a portal: a tab that shows its payment alone often does not say whose payment it is. */
import type { ReadClaim } from './reading';

/** The claim that a tab of the browser showed last, and the address it stood at. */
export interface ShownBefore {
  address: string;
  claimNumber: string;
}

/** Shorter numbers stand in addresses by chance. */
const SHORTEST = 6;

const compact = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

function withoutEscapes(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** True where the address itself names the claim: then a page at it is about no other. */
function names(address: string, claimNumber: string): boolean {
  const number = compact(claimNumber);
  return number.length >= SHORTEST && compact(withoutEscapes(address)).includes(number);
}

const anonymous = ({ claim }: ReadClaim): boolean =>
  claim.claimNumber === undefined &&
  claim.patientAccountNumber === undefined &&
  claim.memberId === undefined &&
  claim.patientName === undefined;

/**
 * Gives a single claim without any identity the number of the claim that was shown before, where both pages stand at an address that holds
 * that number. The same address alone is not enough: some portals show every claim at one address.
 */
export function completed(claims: readonly ReadClaim[], address: string, before: ShownBefore | undefined): ReadClaim[] {
  const [only, ...others] = claims;
  if (!only || others.length > 0 || !before || !anonymous(only)) return [...claims];
  if (!names(address, before.claimNumber) || !names(before.address, before.claimNumber)) return [...claims];
  return [{ ...only, claim: { ...only.claim, claimNumber: before.claimNumber } }];
}

/** What to remember of a page for the next one: its claim, where it shows exactly one with a number. */
export function shownBy(claims: readonly ReadClaim[], address: string): ShownBefore | undefined {
  const number = claims.length === 1 ? claims[0]?.claim.claimNumber : undefined;
  return number === undefined ? undefined : { address, claimNumber: number };
}
