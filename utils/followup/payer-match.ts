/** Which payer's rules apply: the name as clerks write it, the plan, the state. */
import { fold, holds } from './fold';
import type { Line, PayerRule } from './payer-rule';
import { LINE_WORDS, STATE_NAMES, STATE_PROGRAMS } from './payer-words';

export interface PayerMatch {
  line: Line;
  /** most specific first; empty where nothing is known about the payer */
  rules: PayerRule[];
  /** two letters, where given or told by the payer's name */
  state?: string;
  /** payer and plan, folded */
  words: string;
}

/** `tx`, `Texas`, `TX ` → `TX`; undefined for what is no state. */
export function stateCode(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const folded = fold(text);
  if (/^[a-z]{2}$/.test(folded)) return STATES.has(folded.toUpperCase()) ? folded.toUpperCase() : undefined;
  return STATE_NAMES.get(folded);
}

/** Letters that are more often something else beside a payer's name: Medicare Advantage, participating, a preposition. */
const AMBIGUOUS_STATES = new Set(['MA', 'PA', 'PR', 'IN', 'OR', 'OK', 'HI', 'DE', 'CO', 'AL', 'ID']);

const STATES = new Set(STATE_NAMES.values());

function stateInName(words: string): string | undefined {
  for (const [program, state] of STATE_PROGRAMS) if (holds(words, program)) return state;
  for (const [name, state] of STATE_NAMES) if (holds(words, name)) return state;
  const blue = /\bbc?bs(?:of)?([a-z]{2})\b/.exec(words)?.[1]?.toUpperCase();
  if (blue && STATES.has(blue)) return blue;
  // "TX Medicaid", "BCBS NE": a state's letters first or last; in between they are more often a word
  const list = words.split(' ');
  for (const end of [list.at(-1), list[0]]) {
    const code = end?.length === 2 ? end.toUpperCase() : '';
    if (STATES.has(code) && list.length > 1 && !AMBIGUOUS_STATES.has(code)) return code;
  }
  return undefined;
}

/** The line of business: the plan's words decide over the payer's. */
export function lineOf(payer: string, plan: string): Line {
  const both = `${payer} ${plan}`.trim();
  for (const { line, words, unless, planOnly } of LINE_WORDS) {
    const fits = words.some((word) => holds(both, word)) || planOnly?.some((word) => holds(plan, word));
    if (fits && !unless?.some((word) => holds(both, word))) return line;
  }
  // "Medicare" as the plan of a company is Medicare Advantage; alone it is the program itself
  if (/\b(?:medicare|mcare|mcr)\b/.test(both)) return isBrandless(payer) ? 'medicare' : 'medicare-advantage';
  return 'commercial';
}

/** What is left of the payer's name once the program's own words are set aside names a company, or nothing. */
function isBrandless(payer: string): boolean {
  const rest = payer
    .split(' ')
    .filter((word) => word && !MEDICARE_OWN_WORDS.has(word) && !STATE_NAMES.has(word) && !STATES.has(word.toUpperCase()));
  return rest.length === 0;
}

const MEDICARE_OWN_WORDS = new Set(
  'medicare mcare mcr original traditional ffs fee for service part a b ab and cms program federal straight regular railroad rrb mac ma contractor contractors administrative jurisdiction north south carolina new york west virginia of dme facility professional institutional hospital outpatient inpatient'.split(
    ' ',
  ),
);

/** `MediCal` in one word, which is an adjective anywhere else. */
const medicalAsProgram = (words: string): string => (words === 'medical' || words === 'medical california' ? 'medi cal' : words);

/** A name fits where the words hold it; one written with `=` only where it is all there is. */
const nameFits = (name: string, payer: string, words: string): boolean =>
  name.startsWith('=') ? payer === name.slice(1) : holds(words, name);

export function matchPayer(rules: readonly PayerRule[], payer = '', plan = '', state?: string): PayerMatch {
  const payerWords = medicalAsProgram(fold(payer));
  const planWords = fold(plan);
  const words = `${payerWords} ${planWords}`.trim();
  const line = lineOf(payerWords, planWords);
  const named = rules
    .filter((rule) => rule.lines.includes(line))
    .map((rule) => ({
      rule,
      length: Math.max(0, ...rule.names.filter((name) => nameFits(name, payerWords, words)).map((name) => name.length)),
    }))
    .filter(({ length }) => length > 0)
    .sort((one, other) => other.length - one.length)
    .map(({ rule }) => rule);
  // the file of a whole line stands behind the brand's own
  const general = line === 'commercial' ? [] : rules.filter((rule) => rule.names.length === 0 && rule.lines.includes(line));
  const known = stateCode(state) ?? stateInName(payerWords) ?? stateInName(planWords);
  return { line, rules: [...named.slice(0, 1), ...general], words, ...(known ? { state: known } : {}) };
}
