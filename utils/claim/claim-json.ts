/** A claim as the command-line tools print it: the same keys, money as a JSON number in dollars. */
import { type Claim, MONEY_FIELDS, type Reason, type ServiceLine } from './claim.ts';
import { dollarsFromCents } from './money.ts';

const withDollars = <T extends Claim | ServiceLine>(value: T): T => {
  const copy = { ...value };
  for (const field of MONEY_FIELDS) if (copy[field] !== undefined) copy[field] = dollarsFromCents(copy[field]);
  return copy;
};

const reasonJson = (reason: Reason): Reason =>
  reason.amount === undefined ? reason : { ...reason, amount: dollarsFromCents(reason.amount) };

/** The claim with every amount in dollars, keys in the order of the schema. For output only: the result is no `Claim` in cents. */
export function claimJson(claim: Claim): Record<string, unknown> {
  return {
    ...withDollars(claim),
    ...(claim.reasons ? { reasons: claim.reasons.map(reasonJson) } : {}),
    ...(claim.serviceLines
      ? {
          serviceLines: claim.serviceLines.map((line) => ({
            ...withDollars(line),
            ...(line.reasons ? { reasons: line.reasons.map(reasonJson) } : {}),
          })),
        }
      : {}),
  };
}
