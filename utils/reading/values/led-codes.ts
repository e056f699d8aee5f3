/** Codes behind the word for them, with what they mean: `EX 1A3 No authorization`, `Msg D330: X-rays are needed`, `Edit IM-0214 - Not registered`. */

interface LedCode {
  /** the word for the codes, which says whose list they are from */
  list: string;
  code: string;
  words: string;
}

/** What a payer calls its codes. */
const LIST =
  '(?:(?:payer|plan|claim|line|adjustment|denial|pend|reject(?:ion)?|status|edit|processing) )?(?:ex|expl|explanations?|eo[bp]|msg|messages?|edits?|err|errors?|reasons?|rsn|remarks?|rmk|denials?|disp|dispositions?|rejections?|rejects?|pend|policy|note)(?: (?:codes?|cd|no\\.?|#))?';
/** A letter and a digit, or three digits: fewer may count anything. */
const CODE = '(?:(?=[A-Z-]{0,10}\\d)(?=\\d{0,5}-?[A-Z])[A-Z0-9]{1,5}(?:-[A-Z0-9]{1,5})?|\\d{3,5})';
const LED = new RegExp(
  `(?:^|(?<=[.;,|)] ))(${LIST})\\.?[ :#]{1,3}[[(]?(${CODE})(?:([\\])]?(?: ?[-–—:|.=] | ?: ?)|[\\])] )| )(?=[\\p{L}(])`,
  'giu',
);

/** What may name a thing as well as a list of codes: `Policy 2D echo`, `Note B2B visit`. */
const LOOSE = /^(?:note|policy|messages?|remarks?)$/i;

/** Each code of a text that begins with the word for codes, with the words behind it; nothing where it says anything else. */
export function ledCodes(text: string): LedCode[] | undefined {
  if (!/\d/.test(text.slice(0, 40))) return undefined;
  const starts = [...text.matchAll(LED)];
  if (starts[0]?.index !== 0) return undefined;
  const found = starts.map(({ 0: all, 1: list, 2: code, 3: sign, index }, at) => ({
    list: list!,
    code: code!,
    sign,
    words: text.slice(index + all.length, starts[at + 1]?.index).replace(/[\s;,|]+$/, ''),
  }));
  const isSure = ({ list, code, sign, words }: (typeof found)[number]): boolean =>
    code === code.toUpperCase() &&
    /\p{L}{3}/u.test(words) &&
    (sign !== undefined || (code.length > 2 && !LOOSE.test(list) && !(/^\d+$/.test(code) && /^\p{Ll}/u.test(words))));
  return found.every(isSure) ? found.map(({ list, code, words }) => ({ list, code, words })) : undefined;
}
