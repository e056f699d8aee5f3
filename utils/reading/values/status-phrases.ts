/** Whether a text by itself says how a claim stands: by what its words are made of, not by a list of what portals write. */
import { meanings } from '../words/labels';

/** What was done with a claim or is to be done. */
const DONE =
  /^(?:partially|partly)?(?:(?:pre-?|non-?|un|re-?)?(?:paid|denied|rejected|pended|pending|suspended|finali[sz]ed|processed|adjudicat(?:ed|ing)|approved|accepted|acknowledged|reversed|voided|adjusted|returned|closed|completed?|declined|disallowed|refused|settled|corrected|replaced|recouped|retracted|superseded|cancell?ed|contested|forwarded|released|reimbursed|disbursed|unprocessable|priced|audited|investigated)|incomplete|suspend|rej|capitated|overturned|rescinded|withdrawn|unpaid|nonpayable)$/;
/** The same in words that name other things too, counted only behind one of the former: `Denial codes`. */
const DEED = /^(?:denial|deny|pend|void|processing|(?:re)?pricing|acknowledge?ment|audit)$/;

/** How it was done: words that may stand before it and behind it. */
const MANNER = new Set(
  `not no zero partially partly partial part in full fully final finally as primary secondary tertiary to be being still yet under on hold for with and or at by
   administratively medically clinically initially currently completion ready`
    .trim()
    .split(/\s+/),
);

/** Words that may stand in the second part of a status, behind a dash or in parentheses, and behind `by`, `for`, `at`. */
const MORE = new Set(
  `a an the is are of from into split lines line denials claim manual clinical internal external review adjudication progress process work investigation repricing action due because additional more missing invalid valid incorrect information info requested requesting needed needs required requires
   supporting clean med status documentation documents document records record attachment attachments letter sent issued made mailed development
   other coverage insurance cob coordination benefits benefit exhausted member subscriber patient provider payer plan carrier clearinghouse office sender
   payment pay eft check ach open new received receipt entered submitted finished resolved posted
   eligibility authorization auth referral precert medical dental vision duplicate frequency limit limits maximum timely filing untimely necessity noncovered covered
   deductible copay capitation refund replacement reversal adjustment revised void credit accident foreign signature tooth x-ray xray radiograph narrative itemized bill
   invoice report notes eob eop remark edits edit error errors field relational data format intake front end system acceptance unprocessable found
   guideline fee schedule reduced rate price pricing reference agreed contract contracted bundle bundled discount cutoff ime adr cob ohc tpl msp case large stop-loss adjuster examiner approval release response
   forthcoming bundled bundling coding diagnosis procedure modifier npi taxonomy enrollment credentialing contract network out reviewed approved next cycle run
   appeal appealable rights`
    .trim()
    .split(/\s+/),
);

/** Who took a claim in or sent it back, by a name: `Rejected by Office Ally`. */
const BY_NAME =
  /^(?:rejected|returned|accepted|acknowledged) (?:by|at) (\p{L}[\p{L}&.]+(?: (?:ally|health(?:care)?|edi|clearinghouse|gateway|medicare|medicaid|solutions|systems))?)$/iu;
/** `Waystar Rejected` */
const NAMED = /^(\p{L}[\p{L}&.]{1,14}(?: \p{L}[\p{L}&.]{1,14})?) (?:rejected|accepted|acknowledged)$/iu;
/** What else is taken in or sent back. */
const OTHER_THING =
  /^(?:file|batch|transaction|document|attachment|appeal|request|offer|assignment|payment|enrollment|application)$/i;
const IS_NAME = /^(?:\p{Lu}[\p{L}&.]*)(?: \p{Lu}[\p{L}&.]*)*$/u;

const PARTS = / ?[–—:/(] ?| - |, |(?<=\p{L})-(?=\p{Lu})/u;
const LONGEST = 70;

const wordsIn = (part: string): readonly string[] => part.toLowerCase().match(/[\p{L}-]+/gu) ?? [];

/** What was done with how it was: `not yet processed`, `paid in part`, `pended for medical records`. */
function isState(part: string): boolean {
  const words = wordsIn(part);
  let states = 0;
  let behind = false;
  for (const word of words) {
    if (DONE.test(word)) states++;
    else if (!MANNER.has(word) && !(behind && (MORE.has(word) || DEED.test(word)))) return false;
    behind ||= states > 0 && /^(?:by|for|at|to|with|as|due|because|pending|awaiting|waiting)$/.test(word);
  }
  return states > 0 && words.length <= 8 && !/^(?:by|for|at|to|with|as|on|or|and|due|because|claim)$/.test(words.at(-1)!);
}

/** Letters that a payer's people know stand for something: `Pended - OHC`. */
const LETTERS = /^[A-Z]{2,4}$/;

const isMore = (part: string, capitals: boolean): boolean =>
  (part.match(/[\p{L}-]+/gu) ?? []).every((shown) => {
    const word = shown.toLowerCase();
    return MORE.has(word) || MANNER.has(word) || DONE.test(word) || DEED.test(word) || (!capitals && LETTERS.test(shown));
  });

/**
 * A status of two words and more. One word alone says too little: `Received` heads a column as well.
 * @param text without the code before its words
 * @param known whether a text is a status that is known as a whole
 */
export function isComposed(text: string, known: (text: string) => boolean): boolean {
  if (text.length > LONGEST || !/^\p{L}[\p{L} ,:/()&.–—-]*[\p{L})]$/u.test(text)) return false;
  const parts = text.split(PARTS).filter((part) => /\p{L}/u.test(part));
  if (parts.length === 1) return / /.test(text) && (isState(text) ? !isLabelled(text) : isNamed(text));
  const capitals = text === text.toUpperCase();
  const states = parts.map((part) => known(part) || isState(part));
  return states.includes(true) && parts.every((part, index) => states[index] || isMore(part, capitals));
}

const isLabelled = (text: string): boolean => (meanings(text, false)[0]?.score ?? 0) > 0.9;

/** A word that labels are made of, and one that means many, is no name: `Claims rejected` is a count. */
function isNamed(text: string): boolean {
  const by = BY_NAME.exec(text)?.[1];
  const name = by ?? NAMED.exec(text)?.[1];
  return (
    name !== undefined &&
    IS_NAME.test(name) &&
    name
      .split(' ')
      .every(
        (word) => !/[a-z]s$/.test(word) && !OTHER_THING.test(word) && (by !== undefined || meanings(word, false).length === 0),
      )
  );
}
