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

/** Elements of HTML's own that can have a shadow root; of others only those with a hyphen in their name can (DOM standard, `attachShadow`). */
const HOSTS: ReadonlySet<string> = new Set([
  'article',
  'aside',
  'blockquote',
  'body',
  'div',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'main',
  'nav',
  'p',
  'section',
  'span',
]);

export const mayHost = (tag: string): boolean => HOSTS.has(tag) || tag.includes('-');

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
