/** Words beside a code that only repeat it. */
import { plainWords } from './plain-words';

/** Of an answer that names no field nothing more is known than by the code: "claim/service lacks information needed for adjudication". */
const NAMES_NOTHING = new Set(
  'claim service line bill lack missing incomplete invalid information required additional submitted error errors denied rejected processed for to of or and with on contains contain has some data see remark remarks code no not without none other further given listed shown show shows say says specific specified which what field fields element elements eob here there portal page site screen only just unknown unclear reason reasons ex rep tell told could can did does at by from in as but more print printed unable nobody lists list gives give names name anywhere'.split(
    ' ',
  ),
);
/** A payer's own code says nothing to anybody else: "0P", "Z29". */
const OWN_CODE_IN_WORDS = /^[a-z]{0,2}\d{1,4}[a-z]{0,2}$/;
/** "Field 24J" is a field by its number. */
const NUMBERED = /\b(?:field|element|line|item|box|fl)s?[ #:.]{0,2}\d/i;

/** True where the words beside a code name nothing that the code does not say. */
export const saysNoMore = (words: string): boolean =>
  words === '' ||
  (!NUMBERED.test(words) &&
    plainWords(words)
      .split(' ')
      .every((word) => word === '' || word === '.' || NAMES_NOTHING.has(word) || OWN_CODE_IN_WORDS.test(word)));
