/** A service's code with what stands right beside it, as a line takes it. */
import { type LineDraft, type Mark, putLine } from '../draft/draft';
import type { Procedure } from '../values/codes';

/** Puts the code, its revenue code and its modifiers into a line, each where the line has none yet. */
export function serviceInto(line: LineDraft, { procedure, revenue, modifiers }: Readonly<Procedure>, mark: Mark): void {
  putLine(line, 'procedure', 'procedure', procedure, mark);
  if (revenue) putLine(line, 'revenueCode', 'revenue', revenue, mark);
  if (modifiers.length > 0) putLine(line, 'modifiers', 'modifiers', modifiers.join(' '), mark);
}
