/**
 * How far a denied claim is, as a clerk's note tells it: what was done with what, in the order in which it was done. Where `since.ts` knows whole phrases, this
 * weighs single words (`progress-words.ts`): whatever a note speaks of, beside whatever became of it.
 */
import { memo, once } from './memo';
import {
  AHEAD,
  ANSWERS,
  CHANGES,
  CONDITIONS,
  DEEDS,
  type Deed,
  JOINED,
  MATTERS,
  type Matter,
  NOT,
  TO_DO,
  TRACES,
  WANTED,
  WAYS,
} from './progress-words';
import { TOLD_AS } from './since-vocabulary';
import { inSetPhrases } from './since-words';

/** One thing that was done. */
export interface Step {
  matter: Matter | undefined;
  deed: Deed;
  /** the note names the matter beside it */
  named: boolean;
  /** the clauses are counted */
  clause: number;
  /** month and day */
  on?: number;
  /** who did it, where the note says so */
  by?: 'payer' | 'patient';
}

type Mark =
  | { deed: Deed }
  | { matter: Matter }
  | { sign: 'not' | 'answer' | 'change' | 'trace' | 'way' | 'ahead' | 'condition' | 'to do' | 'wanted' };

interface Words {
  whole: ReadonlyMap<string, Mark[]>;
  stems: readonly (readonly [string, Mark])[];
}

const ready = once((): Words => {
  const whole = new Map<string, Mark[]>();
  const stems: [string, Mark][] = [];
  const add = (words: string, mark: Mark): void => {
    for (const word of words.split(' '))
      if (word.endsWith('*')) stems.push([word.slice(0, -1), mark]);
      else whole.set(word, [...(whole.get(word) ?? []), mark]);
  };
  for (const [matter, words] of Object.entries(MATTERS)) add(words, { matter: matter as Matter });
  for (const [deed, words] of Object.entries(DEEDS)) add(words, { deed: deed as Deed });
  add(NOT, { sign: 'not' });
  add(ANSWERS, { sign: 'answer' });
  add(CHANGES, { sign: 'change' });
  add(TRACES, { sign: 'trace' });
  add(WAYS, { sign: 'way' });
  add(AHEAD, { sign: 'ahead' });
  add(CONDITIONS, { sign: 'condition' });
  add(TO_DO, { sign: 'to do' });
  add(WANTED, { sign: 'wanted' });
  return { whole, stems };
});

type Token = { word: string; marks: readonly Mark[]; on?: number } | ',' | '.';

const marked = memo<readonly Mark[]>(2_000);

const marksOf = (word: string): readonly Mark[] => marked(word, () => findMarks(word));

function findMarks(word: string): readonly Mark[] {
  const { whole, stems } = ready();
  const own = whole.get(word) ?? [];
  const stem = own.some((mark) => 'matter' in mark)
    ? undefined
    : stems.find(([start, mark]) => word.startsWith(start) && (own.length === 0 || 'matter' in mark));
  return stem ? [...own, stem[1]] : own;
}

function tokensOf(text: string): Token[] {
  let plain = inSetPhrases(text.slice(0, LONGEST_NOTE)).replaceAll(/\s+/g, ' ');
  for (const [pattern, to] of JOINED) plain = plain.replaceAll(pattern, to).replaceAll('  ', ' ');
  return plain
    .replaceAll(
      /\b(\d{1,2})[/-](\d{1,2})(?:[/-]\d{2,4})?\b(?! ?(?:w(?:ee)?ks?|d(?:ays?)?|b(?:us)?|mos?|months?|cal)\b)/g,
      (_, month: string, day: string) => ` @${Number(month) * 100 + Number(day)} `,
    )
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[.;!?|](?=\s|$)|\s[-–—]+\s/g, ' . ')
    .replaceAll(/[,:()+=]|&/g, ' , ')
    .replaceAll(/[^a-z0-9@., ]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .map((word): Token => {
      if (word === ',' || word === '.') return word;
      if (word.startsWith('@')) return { word, marks: [], on: Number(word.slice(1)) };
      return { word, marks: marksOf(word) };
    });
}

const deedIn = (marks: readonly Mark[]): Deed | undefined => marks.flatMap((mark) => ('deed' in mark ? mark.deed : []))[0];
const matterIn = (marks: readonly Mark[]): Matter | undefined =>
  marks.flatMap((mark) => ('matter' in mark ? mark.matter : []))[0];
const signIn = (marks: readonly Mark[]): string | undefined => marks.flatMap((mark) => ('sign' in mark ? mark.sign : []))[0];

/** What a deed is where "not" stands before it. */
const UNDONE: Partial<Record<Deed, Deed>> = {
  in: 'missing',
  out: 'todo',
  asked: 'todo',
  billed: 'todo',
  won: 'upheld',
  paid: 'quiet',
  answered: 'quiet',
};

const SENT_AGAIN = /^re(?:sub|fil|bill)/;
/** What is said of disputes alone. */
const IN_DISPUTES = /^(?:won|overturn|ovrt|ovtn|ovrd|revers|fav|unfav|uph|affirm|maintain|sustain|partial)/;

const UNSURE: ReadonlySet<string> = new Set(
  'can could may might should must need if once when unless asked ask request requested'.split(' '),
);

/** A note is short; what is longer tells how far it is in its beginning. */
const LONGEST_NOTE = 2_000;

/** So many words before a deed are looked at for "not" and for what lies ahead. */
const NEAR = 3;

/** A payer's letter speaks to her; and a note of what happened names a day, somebody who said it, or what went on about the denial itself. */
const TO_HER =
  /\b(?:you|your|please|we (?:still )?(?:need|require|lack|miss|will (?:close|deny))|if we (?:do not|don't|have not) (?:get|got|receive|received|have|hear))\b|(?:^|[.;:])\s*(?:resubmit|rebill|refile|submit|send|provide) (?:an?|the|all|this)\b/i;
const TELLS =
  /\b(?:retro|clms?|mr|pt|ref|conf|confirms?|confirmed|rcpt|rvw|tat|um|cc|collected)\b(?! g1\b)|\b\d{1,2}[/-]\d{1,2}\b|\b(?:rep|per|s\/w|spoke|called|lm|cld|today|yesterday|appeal\w*|appl|recon\w*|redet\w*|p2p|peer|dispute|qic|alj|iro|resub\w*|rebilled|reproc\w*|ov\w?e?r?t\w*rn\w*|upheld|unfav\w*|recs|rcvd|rec'?d|fax(?:e?d)|uploaded|upl)\b/i;

/** Whether a text tells what happened since. */
export const isNote = (text: string): boolean => TELLS.test(text) && !TO_HER.test(text);

/** What a note tells that was done, in its order. */
export function stepsIn(text: string): Step[] {
  const steps: Step[] = [];
  const tokens = tokensOf(text);
  let matter: Matter | undefined;
  let fresh = false;
  let not = -9;
  let ahead = -9;
  let condition = -9;
  let wanted = -9;
  let by: Step['by'];
  let previous = '';
  let clause = 0;
  const push = (deed: Deed, index: number): void => {
    let named = fresh;
    if (!fresh) {
      // "rcvd appeal", "uploaded all records": what it is about follows
      for (let next = index + 1; next <= index + NEAR; next++) {
        const token = tokens[next];
        if (!token || typeof token === 'string' || (deedIn(token.marks) && !matterIn(token.marks))) break;
        const behind = matterIn(token.marks);
        if (behind) {
          matter = behind;
          named = true;
          break;
        }
      }
    }
    const whom = deed === 'billed' || matter === 'call' ? whoFollows(tokens, index) : undefined;
    const who = by ?? whom;
    steps.push({ matter, deed, named, clause, ...(who ? { by: who } : {}) });
    not = -9;
  };
  tokens.forEach((token, index) => {
    if (token === '.' || token === ',') {
      if (previous === 'nothing') push('quiet', index);
      if (token === '.') by = undefined;
      fresh = false;
      not = -9;
      ahead = -9;
      condition = -9;
      wanted = -9;
      clause += 1;
      return;
    }
    if (token.on !== undefined) {
      const last = steps.at(-1);
      if (last && last.on === undefined) last.on = token.on;
      return;
    }
    by = whoIs(token.word) ?? by;
    const about = matterIn(token.marks);
    const sign = signIn(token.marks);
    const near = index - not <= NEAR;
    if (sign === 'not') not = index;
    if (sign === 'ahead') ahead = index;
    if (sign === 'condition') condition = index;
    if (hasSign(token.marks, 'wanted')) wanted = index;
    if (near && sign === 'answer') push('quiet', index);
    else if (near && sign === 'change') push('upheld', index);
    else if (near && sign === 'way') push('exhausted', index);
    else if (near && sign === 'trace') push('missing', index);
    else if (!near && sign === 'to do' && index - ahead <= NEAR) push('todo', index);
    if (about && !(fresh && (previous === 'with' || (about === 'claim' && matter === 'again')))) {
      matter = about;
      fresh = true;
      const next = tokens[index + 1];
      if (about === 'money' && !near && typeof next === 'object' && next.on !== undefined) push('paid', index);
      if (about === 'rework' && !near && !isOnCondition(tokens, index)) push('work', index);
      if (about === 'papers' && index - wanted <= 2 && !near) push('asked', index);
      if (about === 'auth' && near && steps.length > 0) {
        push('upheld', index);
        not = index;
      }
    }
    previous = token.word;
    if (SENT_AGAIN.test(token.word) && (!fresh || matter === 'claim')) {
      matter = 'again';
      fresh = true;
    }
    const deed = deedIn(token.marks);
    if (deed && (matter ? matter === 'money' && /^ov/.test(token.word) : IN_DISPUTES.test(token.word))) {
      matter = 'dispute';
      fresh = true;
    }
    if (token.word === 'after' && deedOf(tokens[index - 1]) === 'in') push('late', index);
    if (!deed || (sign && near)) return;
    // "got no answer" tells of nothing that was got, nor does a request that was got of papers that were
    if ((deed === 'in' || deed === 'asked') && isNot(tokens[index + 1])) return;
    if (deed === 'in' && deedOf(tokens[index - 1]) === 'asked') return;
    if (index - condition <= NEAR) return;
    if (near) {
      const undone = deed === 'won' && matter === 'papers' ? 'missing' : UNDONE[deed];
      if (undone) push(undone, index);
    } else if (index - ahead <= NEAR && ['out', 'todo', 'asked', 'billed'].includes(deed) && !isDated(tokens, index))
      push('todo', index);
    else if (index - ahead > NEAR || deed === 'work' || deed === 'due' || isDated(tokens, index)) push(deed, index);
  });
  if (previous === 'nothing') push('quiet', tokens.length);
  return inOrderOfDays(steps);
}

function whoIs(word: string): Step['by'] {
  const told = TOLD_AS.get(word) ?? word;
  return told === 'payer' || told === 'brand' ? 'payer' : told === 'patient' ? 'patient' : undefined;
}

/** "Billed Medicaid", "left message for patient". */
function whoFollows(tokens: readonly Token[], index: number): Step['by'] {
  for (const token of tokens.slice(index + 1, index + 1 + NEAR)) {
    const who = typeof token === 'object' ? whoIs(token.word) : undefined;
    if (who) return who;
  }
  return undefined;
}

const hasSign = (marks: readonly Mark[], sign: string): boolean => marks.some((mark) => 'sign' in mark && mark.sign === sign);
const isNot = (token: Token | undefined): boolean => typeof token === 'object' && signIn(token.marks) === 'not';
const deedOf = (token: Token | undefined): Deed | undefined => (typeof token === 'object' ? deedIn(token.marks) : undefined);

/** "Attached to dispute sent 6/1": what has its matter before it and its day behind it is done, whatever lies ahead of that. */
function isDated(tokens: readonly Token[], index: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  return typeof before === 'object' && matterIn(before.marks) !== undefined && typeof next === 'object' && next.on !== undefined;
}

/** "Can be reopened if", "once it is reprocessed": nobody does it yet. */
function isOnCondition(tokens: readonly Token[], index: number): boolean {
  const words = tokens
    .slice(Math.max(0, index - NEAR), index + NEAR + 2)
    .map((token) => (typeof token === 'string' ? token : token.word));
  return words.some((word) => UNSURE.has(word));
}

/** A note may tell the latest first: where each step has its day, they go by them, unless a year's end lies between. */
function inOrderOfDays(steps: Step[]): Step[] {
  const days = steps.flatMap(({ on }) => on ?? []);
  if (days.length !== steps.length || Math.max(...days) - Math.min(...days) > 600) return steps;
  return steps.sort((one, other) => (one.on ?? 0) - (other.on ?? 0));
}
