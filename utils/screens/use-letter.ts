import { useMemo, useRef, useState } from 'react';
import { contextFor, filedEvidence } from '@/utils/casework/letter';
import type { LoadedCase } from '@/utils/casework/load';
import type { Action } from '@/utils/claim/words';
import { today } from '@/utils/clock';
import type { Block } from '@/utils/letters/blocks';
import type { Enclosure, LetterContext } from '@/utils/letters/context';
import {
  checkFilingProof,
  type FilingEvidence,
  type FilingProof,
  filingFields,
  filingLimit,
  needsFilingProof,
  shownEvidence,
} from '@/utils/letters/filing-proof';
import { fillLetter, type Gap, type Letter } from '@/utils/letters/fill';
import { readDraft } from '@/utils/letters/letter-draft';
import { fillGap, openGaps } from '@/utils/letters/open-gaps';
import { type Paper, paperList, renumbered, usualEnclosures } from '@/utils/letters/papers';
import { stepOf } from '@/utils/letters/step';
import type { Template } from '@/utils/letters/template';
import { templateOf } from '@/utils/letters/templates';
import { letterPlainText } from '@/utils/letters/text';
import { currentBlocks, type LetterHistory, redo, restore, save, startHistory, undo } from '@/utils/letters/versions';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { useDraft } from './use-draft';

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
  /** the checklist of enclosures: what goes along, then what else the letter may take */
  papers: readonly Paper[];
  /** there where the letter stands on the claim's having been filed in time */
  filing?: { evidence: readonly FilingEvidence[]; proof: FilingProof; limit?: string };
  /** the step that it carries out when it is sent */
  does: Action;
  /** changes when the text came from elsewhere than the editor */
  revision: number;
  start: (template: string) => void;
  drop: () => void;
  answer: (field: string, text: string) => void;
  /** several at once, as [field, text] */
  answerAll: (answers: readonly (readonly [string, string])[]) => void;
  edit: (blocks: Block[]) => void;
  undo: () => void;
  redo: () => void;
  restore: (index: number) => void;
  enclose: (papers: readonly Enclosure[]) => void;
  prove: (evidence: readonly FilingEvidence[]) => void;
}

/** A claim's letter in the making: filled from the claim, completed by answers, and by writing in the text itself. */
export function useLetter({ record, theCase }: LoadedCase, settings: Settings, own: readonly Template[]): LetterWork {
  const { draft, read, keep } = useDraft(`letter:${record.key}`, readDraft);
  const [revision, redraw] = useState(0);
  const answers = useMemo(() => new Map(draft?.answers), [draft?.answers]);
  const level = theCase.decision.next.find((next) => next.deadline)?.deadline?.level;
  const chosen = useMemo(() => own.find(({ id }) => id === draft?.template) ?? templateOf(draft?.template ?? ''), [own, draft]);
  const known = useMemo(
    () => contextFor(record, theCase.decision, settings, today(), { underpaid: theCase.underpaid, about: chosen?.categories }),
    [record, theCase, settings, chosen],
  );
  const enclosures = useMemo(
    () => draft?.enclosures ?? (chosen ? usualEnclosures(chosen, settings.letters.enclosures) : []),
    [draft?.enclosures, chosen, settings.letters.enclosures],
  );
  const filing = useMemo(() => {
    if (!chosen || !needsFilingProof(chosen)) return undefined;
    const evidence = draft?.evidence ?? [
      ...filedEvidence(record.beside),
      ...shownEvidence(record.claim.receivedDate, record.claim.claimNumber),
    ];
    const limit = filingLimit(known.filing, answers);
    return { evidence, proof: checkFilingProof(evidence, limit), ...(limit === undefined ? {} : { limit }) };
  }, [chosen, draft?.evidence, record, known.filing, answers]);
  const context = useMemo(
    () => ({
      ...known,
      enclosures,
      ...(filing ? { filing: { ...known.filing, ...filingFields(filing.proof) } } : {}),
    }),
    [known, enclosures, filing],
  );
  // A place that was asked for keeps its turn, also when its answer has gone into the settings.
  const asked = useRef<{ letter?: string | undefined; gaps: Map<string, Gap> }>({ gaps: new Map() });
  const template = draft?.template;
  const filled = useMemo((): { letter?: Letter; wrong?: string; asked: readonly Gap[] } => {
    if (template === undefined) return { asked: [] };
    const options = level ? { level } : {};
    try {
      // Before the first answer both are the same letter: it is filled once.
      const bare = fillLetter(chosen ?? template, context, options);
      return {
        letter: answers.size === 0 ? bare : fillLetter(chosen ?? template, context, { ...options, answers }),
        asked: bare.gaps,
      };
    } catch (error) {
      return { wrong: error instanceof Error ? error.message : t('state_error_title'), asked: [] };
    }
  }, [template, chosen, context, answers, level]);

  if (asked.current.letter !== draft?.letter) asked.current = { letter: draft?.letter, gaps: new Map() };
  for (const gap of filled.asked) if (!asked.current.gaps.has(gap.field)) asked.current.gaps.set(gap.field, gap);

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
  const editedTo = (from: LetterHistory, to: Block[]): LetterHistory =>
    save(from, { at: Date.now(), by, why: 'edited', blocks: to });
  const put = (next: LetterHistory, drawn: boolean): void => {
    if (!draft) return;
    keep({ ...draft, history: next });
    if (drawn) redraw((count) => count + 1);
  };
  const answerAll = (given: readonly (readonly [string, string])[]): void => {
    if (!draft) return;
    const next = {
      ...draft,
      answers: [...new Map([...draft.answers, ...given.map(([field, text]): [string, string] => [field, text])])],
    };
    // Once the text was written in, an answer fills its places there and leaves the rest as it was written.
    const filledIn = given
      .filter(([, text]) => text.trim() !== '')
      .reduce<LetterHistory | undefined>(
        (before, [field, text]) => before && editedTo(before, fillGap(currentBlocks(before), field, text)),
        history,
      );
    keep({ ...next, ...(filledIn ? { history: filledIn } : {}) });
    redraw((count) => count + 1);
  };
  return {
    read,
    ...(filled.wrong === undefined ? {} : { wrong: filled.wrong }),
    ...(draft ? { id: draft.letter } : {}),
    ...(letter ? { letter } : {}),
    context,
    asked: [...asked.current.gaps.values()],
    answers,
    ...(history ? { history } : {}),
    does: chosen ? stepOf(chosen) : 'none',
    papers: paperList(chosen, enclosures, settings.letters.enclosures),
    ...(filing ? { filing } : {}),
    revision,
    start: (picked) => {
      keep({ letter: crypto.randomUUID(), template: picked, answers: [] });
      redraw((count) => count + 1);
    },
    drop: () => keep(undefined),
    answer: (field, text) => answerAll([[field, text]]),
    answerAll,
    edit: (edited) => {
      if (!filled.letter) return;
      const before = history ?? startHistory({ at: Date.now(), by, blocks: filled.letter.blocks });
      put(editedTo(before, edited), false);
    },
    undo: () => history && put(undo(history), true),
    redo: () => history && put(redo(history), true),
    restore: (index) => history && put(restore(history, index, Date.now(), by), true),
    enclose: (papers) => {
      if (!draft) return;
      const list = [...papers];
      const titles = new Map((chosen?.enclosures ?? []).map(({ id, title }) => [id, title]));
      const written = history ? { history: editedTo(history, renumbered(currentBlocks(history), list, titles)) } : {};
      keep({ ...draft, enclosures: list, ...written });
      redraw((count) => count + 1);
    },
    prove: (evidence) => {
      if (!draft) return;
      keep({ ...draft, evidence: [...evidence] });
      redraw((count) => count + 1);
    },
  };
}
