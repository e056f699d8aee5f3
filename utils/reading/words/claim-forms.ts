/**
 * The boxes of the paper forms that claims are sent on, as portals number them when they show the form: `8 Patient name`, `FL 64 DCN`, `24F Charges`.
 * A number in front of words is a box's only where the words are those of the form's box with that number. (UB-04 manual and CMS-1500 manual, 2026.)
 */

/** What a box holds, as words that labels are read by. */
type Box = readonly [number: RegExp, words: RegExp, label: string];

/** Of what a claim has no field for, whatever its words mean elsewhere. */
const NOTHING = 'form type';

const UB_04: readonly Box[] = [
  [/^1$/, /^(?:billing )?(?:provider|facility)(?: name)?$/, 'billing provider'],
  [/^2$/, /^pay/, 'pay to address'],
  [/^4$/, /^(?:type|tob|bill)/, 'type of bill'],
  [/^5$/, /^(?:fed|tax|tin)/, 'tax id'],
  [/^3a$/, /^(?:patient|pat|pt)\b.*(?:control|cntl|acc|number|no\b)|^pcn\b/, 'patient control number'],
  [/^6$/, /^(?:statement|stmt)\b.*\bfrom\b(?!.*\b(?:through|thru|to)\b)|^(?:cover(?:s|ed) )?from$/, 'statement from'],
  [/^6$/, /^(?:statement|stmt)\b.*\b(?:through|thru|to)\b(?!.*\bfrom\b)|^(?:through|thru)$/, 'statement through'],
  [/^6$/, /^(?:statement|stmt)\b|^cover|^from/, 'statement covers period'],
  [/^8[ab]?$/, /^(?:patient|pat|pt)(?:'s)?(?: (?:name|nm))?$/, 'patient name'],
  [/^10$/, /^(?:patient(?:'s)? |pat |pt )?(?:birth ?date|date of birth|birth|dob|born)$/, 'patient birth date'],
  [/^11$/, /^(?:sex|gender)/, 'gender'],
  [/^1[2-6]$/, /^(?:adm|hr\b|hour|type|src|source|dhr|disch)/, 'admission date'],
  [/^17$/, /^(?:patient |pat |pt |discharge |disch )?(?:stat|status|disposition)\b/, NOTHING],
  [/^42$/, /^(?:rev|revenue)\b/, 'revenue code'],
  [/^44$/, /^(?:hcpcs|cpt|proc|rate|hipps)/, 'hcpcs rates'],
  [/^45$/, /^(?:serv|service|svc|line)?\.? ?(?:date|dt)\b/, 'service date'],
  [/^46$/, /^(?:serv|service|svc)?\.? ?(?:units?|days)\b/, 'service units'],
  [/^47$/, /^(?:total |tot )?(?:charges?|chgs?)\b/, 'total charges'],
  [/^48$/, /^non/, 'noncovered charge'],
  [/^50[abc]?$/, /^payer(?: name)?$/, 'payer name'],
  [/^51/, /^(?:health plan|payer|plan|hp) ?id/, 'payer id'],
  [/^5[23]/, /^(?:rel|asg|assign)/, 'assignment'],
  [/^54/, /^(?:prior|prev|payments?)/, 'prior payment'],
  [/^55/, /^(?:est|amount|balance)/, 'amount due'],
  [/^56$/, /\bnpi\b|^national provider/, 'billing provider npi'],
  [/^57/, /^(?:other|oth|prv)/, NOTHING],
  [/^5[89]|^6[1235]/, /^(?:insured|ins|p\.? ?rel|patient|rel|group|treatment|auth|employer)/, NOTHING],
  [/^60[abc]?$/, /\bid\b|\bident|\bunique|\bnumber|\bno\b/, 'insured id'],
  // The claim that a replacement replaces, as the provider wrote it; not this one.
  [/^64/, /^(?:dcn|document|doc|icn|original|orig|payer|control|claim)/, 'original claim number'],
  [/^66$/, /^(?:dx|icd|diag|version)/, NOTHING],
  [/^67[a-q]?$/, /^(?:principal |prin\.? |other |secondary )?(?:dx|diag|diagnosis|code|icd)|^principal$/, 'diagnosis code'],
  [/^(?:69|7[0-4])/, /^(?:adm|patient|pt|reason|pps|drg|eci|prin|other|oth|proc)/, NOTHING],
  [/^7[6-9]/, /^(?:att|oper|other|oth)/, 'attending provider'],
  [/^80$/, /^remarks?/, NOTHING],
];

const CMS_1500: readonly Box[] = [
  [/^1a$/, /^insured|^member|^subscriber|\bid\b/, 'insured id'],
  [/^2$/, /^(?:patient|pat|pt)(?:'s)?(?: name\b.*)?$/, 'patient name'],
  [/^3$/, /^(?:patient(?:'s)? )?(?:birth|date of birth|dob)/, 'patient birth date'],
  [/^[4579][a-d]?$/, /^(?:other )?insured|^patient|^address|^telephone/, NOTHING],
  [/^10[a-d]?$/, /^(?:is )?(?:patient(?:'s)? )?condition|^claim codes|^employment|^auto|^other acc/, NOTHING],
  [/^11[a-d]?$/, /^insured|^(?:policy|group)|^other claim id|^employer|^insurance/, NOTHING],
  [/^14$|^15$|^16$|^18$/, /^(?:date of|other date|dates? patient|hosp)/, NOTHING],
  [/^17[ab]?$/, /^(?:name of )?refer|^order|^npi|^supervis/, 'referring provider'],
  [/^20$/, /^outside lab/, NOTHING],
  [/^21[a-l]?$/, /^(?:dx|diag|nature|icd)/, 'diagnosis code'],
  [/^22$/, /^(?:resub|original|orig|ref|claim)/, 'original claim number'],
  [/^23$/, /^prior/, 'prior authorization number'],
  [/^24a$/, /^(?:dates?|dos|from|serv)/, 'service date'],
  [/^24d$/, /^(?:proc|cpt|hcpcs|serv)/, 'procedure code'],
  [/^24e$/, /^(?:diag|dx|point)/, 'diagnosis pointer'],
  [/^24f$/, /^(?:\$ ?)?charges?/, 'charges'],
  [/^24g$/, /^(?:days|units|qty)/, 'units'],
  [/^24j$/, /^(?:rend|npi|prov)/, 'rendering provider npi'],
  [/^26$/, /^patient|^acc|^pat\b/, 'patient account number'],
  [/^28$/, /^total|^charge/, 'total charges'],
  // What the patient or another payer paid before the claim was sent.
  [/^29$/, /^amount paid|^paid/, 'prior payment'],
  [/^30$/, /^(?:balance|amount|rsvd|reserved)/, 'amount due'],
  [/^31$/, /^(?:sign|phys)/, 'signature'],
  [/^32[ab]?$/, /^serv|^facility|^npi/, 'service location'],
  [/^33$/, /^bill|^provider|^phys/, 'billing provider'],
  [/^33a$/, /npi/, 'billing provider npi'],
];

const BOXES = [...UB_04, ...CMS_1500];

/** `64 DCN`, `FL 67A`, `Box 24F. Charges`, `(29) Amount paid`; of a form's box a number alone says what it is where it is a diagnosis's. */
const NUMBERED =
  /^(?:(?:box|fl|field|item|loc(?:ator)?|form locator) ?#?)?\(?(\d{1,2}[a-q]?)(?:[.):]|(?= |$| ?[-–—]))[ .:)–—-]{0,3}(.*)$/;

/** A label of a form's box as what the box holds, where its number and its words are the form's; else nothing. Small letters in, small letters out. */
export function formBox(label: string): string | undefined {
  const [, number, words = ''] = NUMBERED.exec(label) ?? [];
  if (number === undefined) return undefined;
  if (words === '') return /^67[a-q]?$/.test(number) ? 'diagnosis code' : undefined;
  const said = words.replace(/:$/, '');
  return BOXES.find(([box, of]) => box.test(number) && of.test(said))?.[2];
}
