/** How text is compared in the search: small letters, accents away. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const wordsOf = (text: string): string[] => [...new Set(plain(text).match(/[\p{L}\p{N}]{2,40}/gu) ?? [])];
