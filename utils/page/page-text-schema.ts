/** The check of a `PageText` where it enters the worker: a page's script may have a hand in what a content script sends. */
import { z } from 'zod';
import type { PageText } from './page-text.ts';
import { MOST_IN_PORTION } from './portions.ts';

const whole = z.int().min(-10_000_000).max(10_000_000);
const number = z.int().nonnegative().max(1_000_000);
const box = z.tuple([whole, whole, whole, whole]).readonly();

/** The most that a survey holds. */
export const MOST_BLOCKS = 400_000;
export const MOST_PIECES = 60_001;

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

/** True where block numbers point backwards, and pieces into blocks that are there, so that no walk upwards can run in a circle. */
export const pointsBackwards = ({ blocks, pieces }: Pick<PageText, 'blocks' | 'pieces'>): boolean =>
  blocks.every((block, index) => block.parent < index) && pieces.every((piece) => piece.block < blocks.length);

/** A part of a large page's text. Where its numbers point is seen when it is whole. */
export const portionSchema = z.strictObject({
  blocks: z.array(blockSchema).max(MOST_IN_PORTION),
  pieces: z.array(pieceSchema).max(MOST_IN_PORTION),
});

/** Accepts what `survey` makes. */
export const pageTextSchema: z.ZodType<PageText> = z
  .object({
    url: z.string().max(20_000),
    title: z.string().max(300),
    password: z.boolean(),
    frame: z.boolean(),
    cut: z.boolean(),
    torn: z.boolean(),
    blocks: z.array(blockSchema).max(MOST_BLOCKS),
    pieces: z.array(pieceSchema).max(MOST_PIECES),
  })
  .refine(pointsBackwards, 'has a block or piece that points nowhere');
