/** What tags and ARIA roles say for certain. Lookup by `Map`: a page names its elements and roles as it likes. */
import type { BlockKind } from './page-text.ts';

/** Elements whose content no person sees as text of the page. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'datalist',
  'option',
  'optgroup',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'map',
  'noframes',
  'title',
]);

/** Elements that are blocks by themselves, so that no computed style has to be asked for inside a table. */
export const TABLE_PARTS: ReadonlyMap<string, BlockKind | null> = new Map([
  ['td', 'cell'],
  ['th', 'header'],
  ['tr', 'row'],
  ['tbody', null],
  ['thead', null],
  ['tfoot', null],
]);

export const KIND_OF_TAG: ReadonlyMap<string, BlockKind> = new Map([
  ['table', 'table'],
  ['caption', 'caption'],
  ['dt', 'dt'],
  ['dd', 'dd'],
  ['label', 'label'],
  ['li', 'item'],
  ['form', 'form'],
  ['nav', 'nav'],
  ['header', 'banner'],
  ['footer', 'footer'],
  ['aside', 'aside'],
  ['dialog', 'dialog'],
  ['legend', 'legend'],
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
]);

export const KIND_OF_ROLE: ReadonlyMap<string, BlockKind> = new Map([
  ['table', 'table'],
  ['grid', 'table'],
  ['treegrid', 'table'],
  ['row', 'row'],
  ['cell', 'cell'],
  ['gridcell', 'cell'],
  ['columnheader', 'header'],
  ['rowheader', 'header'],
  ['heading', 'heading'],
  ['term', 'dt'],
  ['definition', 'dd'],
  ['listitem', 'item'],
  ['navigation', 'nav'],
  ['banner', 'banner'],
  ['contentinfo', 'footer'],
  ['complementary', 'aside'],
  ['dialog', 'dialog'],
  ['search', 'form'],
  ['form', 'form'],
  ['presentation', 'block'],
  ['none', 'block'],
]);
