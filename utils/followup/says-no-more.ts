/** Words that say nothing beyond a code, or beyond what was found already. */
import { plainWords } from './plain-words';

/** Of an answer that names no field nothing more is known than by the code: "claim/service lacks information needed for adjudication". */
const NAMES_NOTHING = new Set(
  'claim service line bill lack missing incomplete invalid information required additional submitted error errors s denied rejected processed for to of or and with on contains contain has some data see remark remarks code no not without none other further given listed shown show shows say says specific specified which what field fields element elements eob here there portal page site screen only just unknown unclear reason reasons ex rep tell told could can did does at by from in as but more print printed unable nobody lists list gives give names name anywhere'.split(
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

const OWN_NUMBER = /^\d+$/;

/** All that a text says of a late claim and of who may not be asked for it, where it says nothing of why it was late or that it was not. */
const OF_LATENESS = new Set(
  'timely timelyfiling filing filinglimit filed file late limit limitation time timeframe deadline window cutoff expired passed past exceeded exceeding exceeds over beyond outside after later than more not within by from since until between calendar year years yr months month days day weeks one two three twelve dos service date dates discharge stay ended admission thru through last first seen statement bill billed billing claim line received recv submitted arrived got came reached in here us to at on of for and or is as no there nothing none too old stale aged medicare payer insurance provider providers facility member liable responsibility charged charge may can appeal appealed appealable rights right redetermination reconsideration determination initial decision final dispute disputed requested denied denial rejected payable paid payment rule requirement required statute policy plan contract co zero only exception exceptions applied allowed benefit benefits reason rc edit no you your this decision was were be jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december'.split(
    ' ',
  ),
);

/** True where the words beside a late claim say nothing but that it is late, and that nothing can be done. */
export const saysOnlyLate = (words: string): boolean =>
  words === '' ||
  plainWords(words)
    .split(' ')
    .every(
      (word) => word === '' || word === '.' || OF_LATENESS.has(word) || OWN_CODE_IN_WORDS.test(word) || OWN_NUMBER.test(word),
    );
