/** The check of a `PageText` where it enters the worker: a page's script may have a hand in what a content script sends. */
import { z } from 'zod';
import type { PageText } from './page-text.ts';

const whole = z.int().min(-10_000_000).max(10_000_000);
const number = z.int().nonnegative().max(1_000_000);
const box = z.tuple([whole, whole, whole, whole]).readonly();

const blockSchema = z.object({
  parent: z.int().min(-1).max(1_000_000),
  kind: z.enum([
    'block',
    'table',
    'row',
    'cell',
    'header',
    'caption',
    'dt',
    'dd',
    'heading',
    'label',
    'item',
    'form',
    'nav',
    'banner',
    'footer',
    'aside',
    'dialog',
    'frame',
    'legend',
  ]),
  box,
  look: number,
  rows: number.optional(),
  cols: number.optional(),
  row: number.optional(),
  col: number.optional(),
  level: number.optional(),
  name: z.string().max(200).optional(),
});

const pieceSchema = z.object({
  text: z.string().max(25_000),
  box,
  block: number,
  look: number,
  joint: z.enum(['glued', 'gap', 'break']).optional(),
  bold: z.literal(true).optional(),
  act: z.enum(['link', 'button']).optional(),
  form: z.enum(['shown', 'editable', 'checked', 'unchecked', 'image']).optional(),
  closed: z.literal(true).optional(),
  labels: z.array(number).max(200).optional(),
  name: z.string().max(2_000).optional(),
});

/** Accepts what `survey` makes; block numbers point backwards, so that no walk upwards can run in a circle. */
export const pageTextSchema: z.ZodType<PageText> = z
  .object({
    url: z.string().max(20_000),
    title: z.string().max(300),
    password: z.boolean(),
    frame: z.boolean(),
    cut: z.boolean(),
    torn: z.boolean(),
    blocks: z.array(blockSchema).max(400_000),
    pieces: z.array(pieceSchema).max(60_001),
  })
  .refine(
    (page) =>
      page.blocks.every((block, index) => block.parent < index) && page.pieces.every((piece) => piece.block < page.blocks.length),
    'has a block or piece that points nowhere',
  );
