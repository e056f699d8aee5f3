/** One reason of a claim in our own words: what its code means, whether it denies anything, and how the code stands. */
import { formatDate, isCalendarDate } from '@/utils/claim/calendar-date';
import type { Reason } from '@/utils/claim/claim';
import type { DenialCategory } from '@/utils/claim/words';
import { CODES, type CodeEntry, type CodeLists, lookUp } from '@/utils/codes/code-lists';
import { keysOf } from './code-keys';
import type { ExplainedReason } from './decision';
import type { DenialKind } from './denial-kind';
import { kindByCode, kindsInWords, listedCategory } from './kinds';
import { SAID } from './refine';

const dayOrWords = (text: string): string => (isCalendarDate(text) ? formatDate(text) : text);

/** "Retired 1 May 2018", "Not in our list of 17 Aug 2026"; undefined where there is nothing to say. */
function noteOn(key: string | undefined, entry: CodeEntry | undefined, lists: CodeLists): string | undefined {
  if (entry?.retired) return entry.retired === true ? 'Retired' : `Retired ${dayOrWords(entry.retired)}`;
  const list = key?.split(':')[0];
  return key && !entry && list && list in lists
    ? `Not in our list of ${dayOrWords(lists[list as keyof CodeLists].asOf)}`
    : undefined;
}

/** The kind that a reason's own words state, where no list knows its code. */
function spokenKind({ text }: Reason): DenialKind | undefined {
  const [first] = text ? kindsInWords(text) : [];
  return first && first.strength >= SAID ? first.kind : undefined;
}

/** The gist, the category and the standing of one reason. */
export function explainReason(reason: Reason, lists: CodeLists = CODES): ExplainedReason {
  const key = keysOf(reason, lists).at(-1);
  const [list, code] = key?.split(':') ?? [];
  const entry =
    list === 'carc' || list === 'rarc' || list === 'csc' || list === 'cscc' ? lookUp(list, code ?? '', lists) : undefined;
  const kind = (key === undefined ? undefined : kindByCode(key)) ?? (entry ? undefined : spokenKind(reason));
  const category = kind?.category ?? listedCategory(entry?.category);
  const denies = kind ? kind.weight !== 'nothing' : category !== undefined && !NO_DENIAL.has(category);
  const note = noteOn(key, entry, lists);
  return {
    reason,
    words: entry?.gist ?? kind?.title ?? reason.text ?? `Code ${reason.code ?? 'not shown'}`,
    ...(category ? { category } : {}),
    denial: denies,
    ...(note ? { note } : {}),
  };
}

const NO_DENIAL: ReadonlySet<DenialCategory> = new Set(['contractual', 'patient-responsibility']);
