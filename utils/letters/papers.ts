/** The papers that go with a letter: a checklist in the order of their numbers, and a text already written in that keeps up with it. */
import { type Block, type Inline, plainText } from './blocks';
import type { Enclosure } from './context';
import type { Template } from './template';

/** One line of the checklist. `id` names a paper that the letter may cite; `on` is whether it goes along. */
export interface Paper extends Enclosure {
  on: boolean;
}

/** The field under which a letter cites a paper: `enclosed.records`. */
export const citedPaper = (id: string): string => `enclosed.${id}`;

/** What goes along unless the clerk says otherwise: what the template always asks for, then the hospital's own standing papers on a dispute. */
export function usualEnclosures(template: Pick<Template, 'enclosures' | 'to'>, standing: readonly string[] = []): Enclosure[] {
  const own = template.enclosures.filter((paper) => !paper.optional).map(({ id, title }) => ({ id, title }));
  return [...own, ...(template.to === 'payer' ? standing.map((title) => ({ title })) : [])];
}

/** The checklist: what goes along, in its order, then the template's and the hospital's other papers unticked. */
export function paperList(
  template: Pick<Template, 'enclosures' | 'to'> | undefined,
  chosen: readonly Enclosure[],
  standing: readonly string[] = [],
): Paper[] {
  const ids = new Set(chosen.flatMap(({ id }) => id ?? []));
  const titles = new Set(chosen.map(({ title }) => title));
  const others: Enclosure[] = [
    ...(template?.enclosures ?? []).filter(({ id }) => !ids.has(id)).map(({ id, title }) => ({ id, title })),
    ...(template?.to === 'payer' ? standing.filter((title) => !titles.has(title)).map((title) => ({ title })) : []),
  ];
  return [...chosen.map((paper) => ({ ...paper, on: true })), ...others.map((paper) => ({ ...paper, on: false }))];
}

/**
 * A text that was written in by hand, brought up to another list of papers: every citation gets its number, or becomes a gap where its paper
 * is not enclosed; the list at the end says what is enclosed. `labels` are the titles of all papers that the letter may cite.
 */
export function renumbered(blocks: readonly Block[], chosen: readonly Enclosure[], labels: ReadonlyMap<string, string>): Block[] {
  const numbers = new Map(chosen.flatMap(({ id }, index) => (id === undefined ? [] : [[citedPaper(id), index + 1] as const])));
  const cited = new Map([...labels].map(([id, title]) => [citedPaper(id), title] as const));
  const fix = (runs: Inline[]): Inline[] =>
    runs.map((run) => {
      const title = run.field === undefined ? undefined : cited.get(run.field);
      // What she wrote in a citation's place is hers.
      if (run.field === undefined || title === undefined || !(run.gap || /^Enclosure \d+$/.test(run.text))) return run;
      const { gap: _, ...rest } = run;
      const number = numbers.get(run.field);
      return number === undefined
        ? { ...rest, text: `[Cited but not enclosed: ${title}]`, gap: 'missing' as const }
        : { ...rest, text: `Enclosure ${number}` };
    });
  const text = blocks
    .filter((block) => block.part !== 'enclosures')
    .map((block): Block => {
      switch (block.kind) {
        case 'list':
          return { ...block, items: block.items.map(fix) };
        case 'table':
          return { ...block, header: block.header.map(fix), rows: block.rows.map((row) => row.map(fix)) };
        default:
          return { ...block, inlines: fix(block.inlines) };
      }
    });
  return [...text, ...enclosureBlocks(chosen, blocks)];
}

/** The list at the foot of the letter, under the words that it had before. */
function enclosureBlocks(chosen: readonly Enclosure[], before: readonly Block[]): Block[] {
  if (chosen.length === 0) return [];
  const heads = before.filter((block) => block.part === 'enclosures' && block.kind !== 'list' && plainTextOf(block) !== '');
  const head: Block = { kind: 'paragraph', part: 'enclosures', inlines: [{ text: 'Enclosures', bold: true }] };
  return [
    ...(heads.length > 0 ? heads : [head]),
    { kind: 'list', part: 'enclosures', ordered: true, items: chosen.map(({ title }) => [{ text: title }]) },
  ];
}

const plainTextOf = (block: Block): string => (block.kind === 'paragraph' ? plainText(block.inlines) : '');
