import { useMemo, useState } from 'react';
import { contextFor } from '@/utils/casework/letter';
import type { LoadedCase } from '@/utils/casework/load';
import { today } from '@/utils/clock';
import type { Block } from '@/utils/letters/blocks';
import type { LetterContext } from '@/utils/letters/context';
import { fillLetter, type Gap, type Letter } from '@/utils/letters/fill';
import { fillGap, openGaps } from '@/utils/letters/open-gaps';
import type { Template } from '@/utils/letters/template';
import { letterPlainText } from '@/utils/letters/text';
import {
  currentBlocks,
  type LetterHistory,
  letterHistorySchema,
  redo,
  restore,
  save,
  startHistory,
  undo,
} from '@/utils/letters/versions';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { useDraft } from './use-draft';

/** One letter from its first word to its sending; kept sealed while it is unfinished. */
interface Draft {
  letter: string;
  template: string;
  answers: [string, string][];
  /** there as soon as the text itself was written in */
  history?: LetterHistory;
}

function readDraft(value: unknown): Draft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { letter, template, answers, history } = value as Record<string, unknown>;
  if (typeof letter !== 'string' || typeof template !== 'string' || !Array.isArray(answers)) return undefined;
  const pairs = answers.filter(
    (pair): pair is [string, string] => Array.isArray(pair) && pair.every((part) => typeof part === 'string'),
  );
  const kept = letterHistorySchema.safeParse(history);
  return { letter, template, answers: pairs, ...(kept.success ? { history: kept.data } : {}) };
}

export interface LetterWork {
  read: boolean;
  /** a sentence where the template cannot be filled */
  wrong?: string;
  id?: string;
  letter?: Letter;
  context: LetterContext;
  /** gaps of the untouched letter: asked for as long as it is open, so that an answer can be changed */
  asked: readonly Gap[];
  answers: ReadonlyMap<string, string>;
  history?: LetterHistory;
  /** changes when the text came from elsewhere than the editor */
  revision: number;
  start: (template: string) => void;
  drop: () => void;
  answer: (field: string, text: string) => void;
  edit: (blocks: Block[]) => void;
  undo: () => void;
  redo: () => void;
  restore: (index: number) => void;
}

/** A claim's letter in the making: filled from the claim, completed by answers, and by writing in the text itself. */
export function useLetter({ record, theCase }: LoadedCase, settings: Settings, own: readonly Template[]): LetterWork {
  const { draft, read, keep } = useDraft(`letter:${record.key}`, readDraft);
  const [revision, redraw] = useState(0);
  const context = useMemo(() => contextFor(record, theCase.decision, settings, today()), [record, theCase.decision, settings]);
  const answers = useMemo(() => new Map(draft?.answers), [draft?.answers]);
  const level = theCase.decision.next.find((next) => next.deadline)?.deadline?.level;
  const template = draft?.template;
  const filled = useMemo((): { letter?: Letter; wrong?: string; asked: readonly Gap[] } => {
    if (template === undefined) return { asked: [] };
    const options = level ? { level } : {};
    const chosen = own.find(({ id }) => id === template) ?? template;
    try {
      const asked = fillLetter(chosen, context, options).gaps;
      return { letter: fillLetter(chosen, context, { ...options, answers }), asked };
    } catch (error) {
      return { wrong: error instanceof Error ? error.message : t('state_error_title'), asked: [] };
    }
  }, [template, own, context, answers, level]);

  const history = draft?.history;
  const blocks = history ? currentBlocks(history) : filled.letter?.blocks;
  const letter =
    filled.letter && blocks
      ? {
          ...filled.letter,
          blocks,
          text: letterPlainText(blocks),
          gaps: history ? openGaps(filled.letter, blocks) : filled.letter.gaps,
        }
      : undefined;
  const by = settings.clerk.name || t('somebody');
  const put = (next: LetterHistory, drawn: boolean): void => {
    if (!draft) return;
    keep({ ...draft, history: next });
    if (drawn) redraw((count) => count + 1);
  };
  return {
    read,
    ...(filled.wrong === undefined ? {} : { wrong: filled.wrong }),
    ...(draft ? { id: draft.letter } : {}),
    ...(letter ? { letter } : {}),
    context,
    asked: filled.asked,
    answers,
    ...(history ? { history } : {}),
    revision,
    start: (chosen) => {
      keep({ letter: crypto.randomUUID(), template: chosen, answers: [] });
      redraw((count) => count + 1);
    },
    drop: () => keep(undefined),
    answer: (field, text) => {
      if (!draft) return;
      const next = { ...draft, answers: [...new Map(draft.answers).set(field, text)] };
      // Once the text was written in, an answer fills its places there and leaves the rest as it was written.
      const written =
        history && text.trim() !== ''
          ? {
              history: save(history, { at: Date.now(), by, why: 'edited', blocks: fillGap(currentBlocks(history), field, text) }),
            }
          : {};
      keep({ ...next, ...written });
      redraw((count) => count + 1);
    },
    edit: (edited) => {
      if (!filled.letter) return;
      const before = history ?? startHistory({ at: Date.now(), by, blocks: filled.letter.blocks });
      put(save(before, { at: Date.now(), by, why: 'edited', blocks: edited }), false);
    },
    undo: () => history && put(undo(history), true),
    redo: () => history && put(redo(history), true),
    restore: (index) => history && put(restore(history, index, Date.now(), by), true),
  };
}
