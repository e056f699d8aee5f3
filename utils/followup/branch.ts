/**
 * What is kept by a row of parts, looked up part by part: to join the parts to one text and look that up costs more than all else that is done for a claim of
 * a log.
 */
export interface Branch<T> {
  kept: T | undefined;
  /** most branches have one way on, for which a map would be much */
  part: Part | undefined;
  only: Branch<T> | undefined;
  ways: Map<Part, Branch<T>> | undefined;
}

export type Part = string | number;

export const newBranch = <T>(): Branch<T> => ({ kept: undefined, part: undefined, only: undefined, ways: undefined });

/** The branch one part further, made where nobody went there yet. */
export function further<T>(from: Branch<T>, part: Part): Branch<T> {
  if (from.part === part && from.only) return from.only;
  const known = from.ways?.get(part);
  if (known) return known;
  const made = newBranch<T>();
  if (from.only) {
    from.ways ??= new Map();
    from.ways.set(part, made);
  } else {
    from.part = part;
    from.only = made;
  }
  return made;
}
