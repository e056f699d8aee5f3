/** Keeps what was worked out, by a key, up to `most` entries: claims repeat their reasons and their dates. Pure functions only. */
export function memo<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    const before = kept.get(key);
    if (before !== undefined) return before;
    const made = make();
    // emptied rather than trimmed: what is in use comes back at once
    if (kept.size >= most) kept.clear();
    kept.set(key, made);
    return made;
  };
}

/** What is made at its first use, and once: pages and workers that never need it start without it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
