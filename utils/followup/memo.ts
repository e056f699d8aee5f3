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
