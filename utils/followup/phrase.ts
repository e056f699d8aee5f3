/**
 * Phrases of rule files, made ready once: words in their order, `a/b` either, `word?` may be absent, `~` up to three words between.
 * The search is linear: each part is a fixed choice of words, and a gap never crosses a sentence.
 */

export interface Phrase {
  pattern: RegExp;
  /** how many words have to be there: the longer, the surer */
  words: number;
}

const WORD = '[a-z0-9#]+ ';

export function compilePhrase(text: string): Phrase {
  let words = 0;
  const parts = text.split(' ').map((part) => {
    if (part === '~') return `(?:${WORD}){0,3}`;
    const optional = part.endsWith('?');
    const choice = `(?:${(optional ? part.slice(0, -1) : part).split('/').join('|')}) `;
    if (!optional) words += 1;
    return optional ? `(?:${choice})?` : choice;
  });
  return { pattern: new RegExp(` ${parts.join('')}`, 'g'), words };
}
