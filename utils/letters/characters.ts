/** What a printed page can hold: characters that files refuse, and writing that runs from the right. */

// XML 1.0, section 2.2: what no .docx may hold. Lone surrogates are mended by `toWellFormed`.
const NOT_XML = /[\p{Cc}\uFFFE\uFFFF]/gu;

/** Text that any file format takes: one line, nothing invisible that would break the file. */
export const printable = (text: string): string => text.toWellFormed().replace(/\t/g, ' ').replace(NOT_XML, '');

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);
