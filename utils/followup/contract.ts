/**
 * A hospital's own contract terms, however they are written: `{"timelyFilingDays": 120}`, `{"appeal": "180 days from remittance"}`,
 * `"180 days from remittance"`, `{"level": "appeal-1", "days": 60, "from": "decision"}`. What is not understood is said, never guessed.
 */
import type { DisputeLevel } from '@/utils/claim/words';
import { fold } from './fold';
import type { EventDate } from './query';

export interface ContractTerm {
  /** absent: the contract names no level, and the term goes for the level asked */
  level?: DisputeLevel;
  count: number;
  unit: 'days' | 'business-days' | 'months' | 'years';
  from?: EventDate[];
  /** as written, for the source line */
  written: string;
}
export interface ReadContract {
  terms: ContractTerm[];
  notUnderstood: string[];
}

const LEVEL_WORDS: readonly (readonly [RegExp, DisputeLevel])[] = [
  [/\b(?:corrected?|replacement|resubmission|resubmit)\b/, 'corrected-claim'],
  [/\b(?:peer|p2p)\b/, 'peer-to-peer'],
  [/\b(?:second|2nd|level (?:2|two)|appeal (?:2|two)|appeal level (?:2|two)|appeal2)\b/, 'appeal-2'],
  [/\b(?:reconsiderations?|recon|reconsider|redetermination)\b/, 'reconsideration'],
  [/\b(?:appeals?|disputes?|appeal1|grievance)\b/, 'appeal-1'],
  [/\b(?:timely|filing|file|submission|submit|initial claim|claim submission|tfl)\b/, 'timely-filing'],
];

const FROM_WORDS: readonly (readonly [RegExp, EventDate[]])[] = [
  [/\b(?:primary|other insurance|other payer|cob)\b/, ['primaryEobOn']],
  [/\b(?:last adjust\w*|adjust\w*)\b/, ['lastAdjustmentOn', 'paidOn', 'noticeOn', 'deniedOn']],
  [/\b(?:remit\w*|remittance|eob|era|835|eop|ra|explanation)\b/, ['noticeOn', 'paidOn', 'deniedOn']],
  [/\b(?:decision|determination|uphold|upheld|previous level|prior level)\b/, ['decisionOn', 'noticeOn', 'deniedOn']],
  [/\b(?:denial|denied|deny)\b/, ['deniedOn', 'noticeOn', 'paidOn']],
  [/\b(?:notice|notification|letter)\b/, ['noticeOn', 'deniedOn', 'paidOn']],
  [/\b(?:payment|paid|check)\b/, ['paidOn', 'noticeOn', 'deniedOn']],
  [/\b(?:receipt|received|receive)\b/, ['receivedOn', 'noticeOn']],
  [/\b(?:discharge|discharged|through|to date|serviceto|service to)\b/, ['serviceTo', 'serviceFrom']],
  [/\b(?:service|dos|admission|admit|servicefrom|service from)\b/, ['serviceFrom', 'serviceTo']],
];

const NUMBERS = new Map(
  'one:1,two:2,three:3,four:4,five:5,six:6,twelve:12,eighteen:18,thirty:30,forty five:45,sixty:60,ninety:90,one hundred twenty:120,one hundred eighty:180'
    .split(',')
    .map((pair) => pair.split(':') as [string, string]),
);

/** `timelyFilingDays` → `timely filing days`. */
const spaced = (key: string): string =>
  fold(key.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/([A-Za-z])(\d)/g, '$1 $2'));

const levelIn = (words: string): DisputeLevel | undefined => LEVEL_WORDS.find(([pattern]) => pattern.test(words))?.[1];
const fromIn = (words: string): EventDate[] | undefined => FROM_WORDS.find(([pattern]) => pattern.test(words))?.[1];

function unitIn(words: string): ContractTerm['unit'] | undefined {
  if (/\b(?:business|working|work) days?\b/.test(words)) return 'business-days';
  if (/\bdays?\b/.test(words)) return 'days';
  if (/\b(?:months?|mos?)\b/.test(words)) return 'months';
  return /\b(?:years?|yrs?)\b/.test(words) ? 'years' : undefined;
}

const COUNT_AND_UNIT = /\b(\d{1,4})(?: (?:calendar|business|working|consecutive))? ?(days?|d|months?|mos?|years?|yrs?)\b/;

/** A sentence or part of one: "180 days from remittance". */
function termFromWords(written: string, keyWords: string): ContractTerm | undefined {
  // no term is negative or a fraction
  if (/-\s?\d|\d\.\d/.test(written)) return undefined;
  let words = spaced(written);
  for (const [name, digits] of NUMBERS)
    words = words.replaceAll(
      new RegExp(`\\b${name}\\b(?= (?:calendar |business |working )?(?:days?|months?|years?)\\b)`, 'g'),
      digits,
    );
  const match = COUNT_AND_UNIT.exec(words);
  const bare = /^\d{1,4}$/.test(words) ? words : undefined;
  const count = Number(match?.[1] ?? bare);
  if (!count || count > 3_650) return undefined;
  const rest = match ? words.slice(words.indexOf(match[0]) + match[0].length) : '';
  const before = match ? words.slice(0, words.indexOf(match[0])) : '';
  const level = levelIn(keyWords) ?? levelIn(before) ?? levelIn(rest.replace(/\b(?:from|after|of|following) .*/, ''));
  const from =
    fromIn(/\b(?:from|after|of|following|since) (.*)/.exec(rest)?.[1] ?? '') ?? fromIn(/\bfrom (.*)/.exec(keyWords)?.[1] ?? '');
  const unitWords = match ? match[0].replace(/\bd\b/, 'days') : keyWords;
  return {
    count,
    unit: unitIn(unitWords) ?? unitIn(keyWords) ?? 'days',
    written: keyWords && keyWords !== words ? `${keyWords}: ${written}` : written,
    ...(level ? { level } : {}),
    ...(from ? { from } : {}),
  };
}

/** Reads a contract's terms. Never throws; takes at most 100 fields. */
export function readContract(contract: unknown): ReadContract {
  const terms: ContractTerm[] = [];
  const notUnderstood: string[] = [];
  const take = (value: unknown, keyWords: string, depth: number): void => {
    if (value === null || value === undefined || value === '' || terms.length + notUnderstood.length > 100) return;
    if (typeof value === 'string' || typeof value === 'number') {
      const parts = typeof value === 'string' ? value.split(/[;\n]|,(?=\s*[a-z])/i) : [String(value)];
      for (const part of parts) {
        const term = part.trim() ? termFromWords(part.trim().slice(0, 300), keyWords) : undefined;
        if (term) terms.push(term);
        else if (part.trim())
          notUnderstood.push(keyWords ? `${keyWords}: ${part.trim().slice(0, 100)}` : part.trim().slice(0, 100));
      }
    } else if (Array.isArray(value)) {
      if (depth < 4) for (const item of value) take(item, keyWords, depth + 1);
    } else if (typeof value === 'object' && depth < 4) takeFields(value, keyWords, depth);
    else notUnderstood.push(`${keyWords}: ${String(value).slice(0, 60)}`);
  };
  const takeFields = (value: object, keyWords: string, depth: number): void => {
    const fields = new Map(Object.entries(value).map(([key, field]) => [spaced(key), field as unknown]));
    const count =
      fields.get('days') ??
      fields.get('months') ??
      fields.get('years') ??
      fields.get('business days') ??
      fields.get('window') ??
      fields.get('limit') ??
      fields.get('term') ??
      fields.get('count') ??
      fields.get('value');
    const unit =
      ['days', 'months', 'years', 'business days'].find((name) => fields.has(name)) ?? String(fields.get('unit') ?? '');
    if (count === undefined || (typeof count !== 'number' && typeof count !== 'string')) {
      for (const [key, field] of fields) if (!NO_TERMS.has(key)) take(field, `${keyWords} ${key}`.trim(), depth + 1);
      return;
    }
    const start =
      fields.get('from') ??
      fields.get('starts') ??
      fields.get('start') ??
      fields.get('after') ??
      fields.get('since') ??
      fields.get('event') ??
      fields.get('clock');
    const level = fields.get('level') ?? fields.get('step') ?? fields.get('type') ?? fields.get('for') ?? '';
    const text = typeof count === 'number' || /^\d+$/.test(count) ? `${count} ${unit || 'days'}` : count;
    take(`${text}${typeof start === 'string' ? ` from ${start}` : ''}`, `${keyWords} ${spaced(String(level))}`.trim(), depth + 1);
  };
  take(contract, '', 0);
  return { terms, notUnderstood };
}

/** Fields of a contract that carry no term. */
const NO_TERMS = new Set([
  'name',
  'payer',
  'source',
  'note',
  'notes',
  'comment',
  'effective',
  'effective from',
  'contract',
  'id',
  'version',
  'trust',
  'state',
  'plan',
  'network',
]);

/** The term for a level: one that names it, else one that names none. */
export function termFor(contract: ReadContract, level: DisputeLevel): ContractTerm | undefined {
  const same = SAME_LEVELS.find((levels) => levels.includes(level)) ?? [level];
  return (
    contract.terms.find((term) => term.level === level) ??
    contract.terms.find((term) => term.level && same.includes(term.level)) ??
    contract.terms.find((term) => term.level === undefined && fitsUnnamed(term, level))
  );
}

const SAME_LEVELS: readonly DisputeLevel[][] = [['appeal-1', 'redetermination']];

/** "120 days from date of service" is a filing limit, "180 days from remittance" is none. */
function fitsUnnamed(term: ContractTerm, level: DisputeLevel): boolean {
  const service = term.from?.[0] === 'serviceFrom' || term.from?.[0] === 'serviceTo';
  return term.from === undefined || term.from[0] === 'primaryEobOn' || service === (level === 'timely-filing');
}
