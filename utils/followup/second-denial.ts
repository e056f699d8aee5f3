/**
 * A second denial, for another reason than the first: "records reviewed, now denied as not medically necessary", "resent with the number, new denial CO-50".
 * The claim still shows the code of the first, and the step that answers the second is the one that is left.
 */
import type { DenialKind } from './denial-kind';
import type { Found } from './findings';
import { kindByCode, kindsInWords } from './kinds';
import { SAID } from './refine';

const REFUSED = '(?:den(?:ied|ying|ies|y|ial)|dnd|dnied|reject(?:ed|s|ing|ion)?|bounced|kicked(?: (?:out|back))?|refused)';

/** What follows these is the newer reason. */
const NEWER: readonly RegExp[] = [
  `\\b(?:now|then|today|this time|afterwards?)[,:]? (?:it |is |was |they |they're |theyre |are |got |the |claim |clm |line \\d+ |lines? |payer |plan ){0,3}${REFUSED}\\b`,
  `\\b${REFUSED} (?:again |once more |anew )?(?:now|this time|today)\\b`,
  `\\b${REFUSED} (?:again|a second time|twice|anew)[,:;]? ?(?:now |but |and |this time |then )?(?:for|as|with|w/|due to|because|saying|says|they say|reason)`,
  `\\b(?:new|another|different|second|2nd|fresh|other) (?:denial|den|rejection|reason|denial reason|denial code|edit|code)\\b(?: (?:came|is|was|now|came out|posted|recd|received))?`,
  '\\bnow (?:they |it |payer |rep |plan |he |she )?(?:say(?:s|ing)?|claims?|shows?|wants?|reads?|states?)\\b',
  `\\b(?:came|comes|come|got it|it's|is) back (?:again )?(?:now )?${REFUSED}? ?(?:for|as|with|w/|:)`,
  `\\b(?:denial|reason|denial reason|code) (?:was |is |has |been |got )*(?:changed|switched|updated|moved) to\\b`,
].map((source) => new RegExp(source));

/** Where nothing came before, a denial is no second one. */
const BEFORE =
  /\b(?:sent|resent|rebilled|re-?filed|re-?submitted|resub|faxed|uploaded|upl|mailed|corrected|corr|fixed|changed|replacement|repl|added|reviewed|review|received|recd|rec'd|rcvd|had|have|got|records|recs|chart|auth|re-?process\w*|reproc\w*|appeal\w*|recon\w*|paid|updated|after|chart|read|first|orig\w*|other lines)\b/;

const NOT_YET = /\b(?:if|unless|might|may|could|would|will)\b[^.;,]{0,30}$/;

/** What the payer is said to want now is plain by itself. */
const ASKED = /\bwants?$/;
const HINTED = 0.8;

const CODED = /\b(?:co|pr|oa|pi|carc)[- ]?(\d{1,3}|[abp]\d{1,2})\b/;

/** The kind of the newer reason where a text tells of one that differs from `first`. */
function newerKind(text: string, first: DenialKind): DenialKind | undefined {
  const said = text.toLowerCase().replaceAll(/\s+/g, ' ');
  for (const pattern of NEWER) {
    const found = pattern.exec(said);
    if (!found) continue;
    const before = said.slice(0, found.index);
    if (!BEFORE.test(before) || NOT_YET.test(before)) continue;
    const [after = ''] = said.slice(found.index).split(/[;!?]|\.(?=\s|$)/);
    const code = CODED.exec(after)?.[1];
    const coded = code === undefined ? undefined : kindByCode(`carc:${code.toUpperCase()}`);
    const spoken = kindsInWords(after).find(
      ({ kind, strength }) =>
        strength >= (ASKED.test(found[0]) ? HINTED : SAID) && kind.weight !== 'nothing' && kind.category !== 'other',
    )?.kind;
    const kind = spoken ?? coded;
    if (kind && kind !== first) return kind;
  }
  return undefined;
}

/** What answers the second denial that a text tells of, beside one of the kind `first`. */
export function secondDenialIn(text: string, first: DenialKind): Found[] {
  const kind = newerKind(text, first);
  const action = kind?.actions[0];
  if (!kind || !action) return [];
  const opened = kind.routes.filter((route) => route !== 'write-off' && route !== 'patient');
  return [...opened.map((opens): Found => ({ opens })), { action }];
}
