/** A letter as it stands on the page: plain data that the panel draws, an editor changes and every output writes. */
import { z } from 'zod';

/** `missing` nothing is known · `doubtful` read but not surely · `fact` only a person can add it · `invalid` what was typed does not fit */
export const GAP_KINDS = ['missing', 'doubtful', 'fact', 'invalid'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/**
 * A run of text. `field` says which field it came from (`claim.number`, `fact.severity`); `gap` marks a place that is not ready to send.
 * A line break inside `text` is a line break on the page.
 */
export const inlineSchema = z.strictObject({
  text: z.string().max(20_000),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  field: z.string().max(120).optional(),
  gap: z.enum(GAP_KINDS).optional(),
});
export type Inline = z.infer<typeof inlineSchema>;

const inlines = z.array(inlineSchema).max(2_000);

/** Where on the page a block belongs: the text for a portal leaves out what the portal knows already. */
export const PARTS = ['address', 'reference', 'body', 'closing', 'enclosures'] as const;
export type Part = (typeof PARTS)[number];
const part = z.enum(PARTS);

export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), part, inlines }),
  z.strictObject({ kind: z.literal('paragraph'), part, inlines }),
  z.strictObject({ kind: z.literal('quote'), part, inlines }),
  z.strictObject({ kind: z.literal('list'), part, ordered: z.boolean(), items: z.array(inlines).max(500) }),
  /** `header` is empty where the table has none; `right` holds the columns of figures, counted from 0 */
  z.strictObject({
    kind: z.literal('table'),
    part,
    header: z.array(inlines).max(20),
    rows: z.array(z.array(inlines).max(20)).max(1_001),
    right: z.array(z.int().min(0).max(19)).max(20),
  }),
]);
export type Block = z.infer<typeof blockSchema>;
export const blocksSchema = z.array(blockSchema).max(2_000);

/** Every list of runs in a block, in reading order. */
export function runsOf(block: Block): Inline[][] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'table':
      return [...block.header, ...block.rows.flat()];
    default:
      return [block.inlines];
  }
}

export const plainText = (runs: readonly Inline[]): string => runs.map((run) => run.text).join('');
