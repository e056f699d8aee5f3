/** What a claim's facts add up to for the clerk: what happened, which ways are open, what to do next and by when. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Reason } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { Action, DenialCategory, DisputeLevel, Route } from '@/utils/claim/words';

/** One reason in the clerk's words. `denial` is false for what is no denial at all (a contract write-off, the patient's share). */
export interface ExplainedReason {
  reason: Reason;
  /** our words, never the list owner's sentence */
  words: string;
  category?: DenialCategory;
  denial: boolean;
  /** "not in our list of 17 Aug 2026", "retired 1 May 2018" */
  note?: string;
}

/** A fact that can be looked up again: where it stands, of which date, how far to trust it. */
export interface FactSource {
  text: string;
  date?: string;
  /** high: the payer's or regulator's own text was read · medium: secondary · low: not confirmed · contract: the hospital's own */
  trust: 'high' | 'medium' | 'low' | 'contract';
}

export type Deadline =
  | { level: DisputeLevel; kind: 'date'; date: CalendarDate; safeDate?: CalendarDate; source: FactSource }
  /** no right to dispute at this level: say why, show no date. `forwardedTo`: the payer sends its decision on by itself, to whom */
  | { level: DisputeLevel; kind: 'none'; why: string; source?: FactSource; forwardedTo?: string }
  /** not known, or left to state or contract */
  | { level: DisputeLevel; kind: 'unknown'; why: string };

export interface NextAction {
  action: Action;
  route?: Route;
  /** one line: "Appeal: authorization was obtained" */
  title: string;
  why: string;
  due: CalendarDate;
  notBefore?: CalendarDate;
  /** what has to be enclosed or at hand */
  papers: string[];
  deadline?: Deadline;
}

export interface Decision {
  /** "No authorization on file" */
  headline: string;
  category?: DenialCategory;
  /** best first */
  categories: DenialCategory[];
  /** the rules that know what was denied, by name, best first; empty where nothing was */
  kinds: string[];
  reasons: ExplainedReason[];
  /** cents denied, contract write-offs and the patient's share left out; absent where the page does not show enough to say */
  atStake?: Cents;
  /** best first; never empty for an open claim */
  next: NextAction[];
  routes: { open: Route[]; closed: { route: Route; why: string }[] };
  deadlines: Deadline[];
  why: string;
  /** what the category rests on: the payer's codes, its words, a code list's hint, or nothing */
  confidence?: 'codes' | 'words' | 'guess' | 'none';
}
