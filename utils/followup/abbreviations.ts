export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([['auth', 'auth']]);
export const COMPOUNDS: readonly (readonly [RegExp, string])[] = [];
