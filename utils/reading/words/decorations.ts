/** What stands beside a text and is none: buttons that copy a number or explain a label, signs, icons drawn from a font's letters. */
import type { Piece } from '@/utils/page/page-text';
import { isLabel } from './labels';
import { isFigure } from './text';

/** What buttons beside a value or label are called. */
const AID =
  /^(?:copy|copied|copy (?:to clipboard|[a-z]+ (?:number|id))|info|help|more info(?:rmation)?|what(?:'s| is) this\??|tooltip|i|\?)$/i;
/** The same without a button around it, which behind a label alone is no word: `Member ID i`. */
const BEHIND_LABEL =
  /^(?:i|help|more info(?:rmation)?|learn more|what(?:'s| is) this\??|tooltip|(?:opens|show|view) (?:help|tooltip|info(?:rmation)?))$/i;
const SIGNS = /^(?:[?*\u24d8\u2139\u2753\u2754\u29c9]\ufe0f?|\ud83d[\udccb\udec8]\ufe0f?)+$/;
/** `content_copy`, `expand_more`: names of icons that a font draws as one sign. */
const ICON_NAME = /^[a-z]{2,12}(?:_[a-z]{2,12}){1,3}$/;

/** @param before the text that stands before it */
export function isDecoration({ text, box, act, form }: Piece, before: string): boolean {
  if (form !== undefined || text.length > 40) return false;
  if (act === 'button' && AID.test(text)) return true;
  if (isFigure(text)) return false;
  if (BEHIND_LABEL.test(text) && isLabel(before)) return true;
  if (SIGNS.test(text)) return text !== '*' || isLabel(before);
  if (!/^[a-z]{4,}[a-z_]*$/.test(text)) return false;
  // Four letters are never as narrow as they are high, but an icon is.
  return ICON_NAME.test(text) || box[2] <= box[3];
}
