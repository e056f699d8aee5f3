/** The gates ready for use: by code, and by the payer's words. */
import { compilePhrase, type Phrase } from './phrase';
import { PROOF_GATES } from './proof-gates';
import { type Gate, STEP_GATES } from './step-gates';
import { WHO_PAYS_GATES } from './who-pays-gates';

export type { Gate } from './step-gates';

export const GATES: readonly Gate[] = [...STEP_GATES, ...WHO_PAYS_GATES, ...PROOF_GATES];

const byCode = new Map<string, Gate[]>();
for (const gate of GATES) for (const code of gate.codes) byCode.set(code, [...(byCode.get(code) ?? []), gate]);

const compiled = (texts: readonly string[]): Phrase[] => texts.map((text) => compilePhrase(text, true));

const inWords: readonly { gate: Gate; phrases: Phrase[]; others: Phrase[] }[] = GATES.flatMap((gate) =>
  gate.words ? [{ gate, phrases: compiled(gate.words), others: compiled(gate.notWords ?? []) }] : [],
);

const speakIn = (plain: string, phrases: readonly Phrase[]): boolean => phrases.some(({ pattern }) => plain.search(pattern) >= 0);

/** The gates that the payer's words speak of; `plain` as `plainWords` gives it. */
export const gatesInWords = (plain: string): Gate[] =>
  inWords.filter(({ phrases, others }) => speakIn(plain, phrases) && !speakIn(plain, others)).map(({ gate }) => gate);

/** The gates of one code, `rarc:MA130`. */
export const gatesOf = (code: string): readonly Gate[] => byCode.get(code) ?? [];

/** Remarks by which the payer says that an appeal is open. */
export const APPEAL_INVITED: ReadonlySet<string> = new Set([
  'rarc:MA01',
  'rarc:MA02',
  'rarc:N1',
  'rarc:N187',
  'rarc:N210',
  'rarc:N220',
  'rarc:M25',
  'rarc:M26',
]);
/** Codes that leave no right to dispute at any level; said in the words of the payer's remark. */
const NO_RIGHT = new Map<string, string>([
  ['rarc:MA130', 'MA130: the claim was unprocessable; there is no right to appeal, send a new claim'],
  ['rarc:MA113', 'MA113: the tax ID is absent or wrong; there is no right to appeal'],
  ['rarc:MA44', 'MA44: no appeal, the decision is set by law'],
  ['rarc:N83', 'N83: no appeal right'],
  ['rarc:N704', 'N704: no appeal; send it again with what was asked for'],
  ['rarc:N517', 'N517: no appeal; send a new claim with what was asked for'],
  ['rarc:N211', 'N211: the payer says that this cannot be appealed'],
  ['rarc:MA28', 'MA28: for information only, no appeal right'],
  ['rarc:N111', 'N111: only whether it is a duplicate can be appealed'],
  ['cscc:A3', 'Returned before adjudication (A3): send a new claim'],
  ['cscc:A6', 'Rejected before adjudication (A6): send a new claim'],
  ['cscc:A7', 'Rejected before adjudication (A7): send a new claim'],
  ['cscc:A8', 'Rejected before adjudication (A8): send a new claim'],
  ['csc:684', 'Never adjudicated (684): send a new claim'],
]);

/** Why nothing can be disputed, or undefined where no code says so. Keys as in `gatesOf`. */
export function noRight(codes: Iterable<string>): string | undefined {
  for (const code of codes) {
    const why = NO_RIGHT.get(code);
    if (why) return why;
  }
  return undefined;
}
