/**
 * Which keys are the same claim. Every reading ties its tokens together (a bond). The answer depends on the set of bonds alone, not on
 * their order, so two machines that hold the same entries agree. Where the bonds leave a doubt, claims stay apart.
 */
import { levelOf } from './identity';

class Ties {
  readonly #ties = new Map<string, Set<string>>();

  add(from: string, to: string): void {
    const known = this.#ties.get(from);
    if (known) known.add(to);
    else this.#ties.set(from, new Set([to]));
  }

  of(token: string): ReadonlySet<string> {
    return this.#ties.get(token) ?? new Set();
  }
}

const only = (set: ReadonlySet<string>): string | undefined => (set.size === 1 ? [...set][0] : undefined);

/**
 * From a key to the key of its claim. A number is its own claim. An account belongs to the one number it was read with, also through a
 * member token that was read with no other account and one number; a member token to its one number or its one account. Tied to two
 * numbers, a token is a claim of its own: it cannot say which of them is meant.
 */
export function resolver(bonds: Iterable<readonly string[]>): (key: string) => string {
  const [numbers, accounts, members] = [new Ties(), new Ties(), new Ties()];
  for (const bond of bonds)
    for (const token of bond)
      for (const other of bond) {
        if (token === other) continue;
        const ties = { number: numbers, account: accounts, member: members }[levelOf(other)];
        ties.add(token, other);
      }

  const account = (key: string): string => {
    const direct = numbers.of(key);
    if (direct.size > 0) return only(direct) ?? key;
    const through = new Set<string>();
    for (const member of members.of(key))
      if (accounts.of(member).size === 1 && numbers.of(member).size === 1) through.add(only(numbers.of(member))!);
    return only(through) ?? key;
  };

  const member = (key: string): string => {
    const [direct, owners] = [numbers.of(key), accounts.of(key)];
    if (direct.size > 1 || owners.size > 1) return key;
    const owner = only(owners);
    return only(direct) ?? (owner ? account(owner) : key);
  };

  return (key) => {
    const level = levelOf(key);
    return level === 'number' ? key : level === 'account' ? account(key) : member(key);
  };
}
