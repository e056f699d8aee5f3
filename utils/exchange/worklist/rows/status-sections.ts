/** Reports that list claims by what the payer says of them: `Status: DENIED` stands above each section, and no column has it. */
import { isBareStatus } from '../cells/bare-status';
import { cellText, type Row } from '../cells/table';
import { bareName, loneName, RULE_AROUND } from '../prints/page-heads';

const HEADING = /^(?:(?:payer|insurance|carrier|current) )?(?:claim )?status\s*[:=-]\s*(.{2,60})$/i;
/** What a report was filtered by, and no claim's own. */
const SEVERAL = /\b(?:all|any|every|and|or|not|except|other|various|multiple|none)\b|[,;|&]/i;

/** The status of a section that has nothing else in its heading. */
function bareStatus(row: Row): string | undefined {
  const name = bareName((loneName(row) ?? '').replace(RULE_AROUND, ''));
  return isBareStatus(name) ? name : undefined;
}

/** The status that a section's heading names; undefined where the row is no such heading. */
export function headingStatus(row: Row): string | undefined {
  const filled = row.cells.map((cell) => cellText(cell).replace(RULE_AROUND, '')).filter((text) => text !== '');
  const found = filled.length <= 2 ? HEADING.exec(filled.join(' '))?.[1] : undefined;
  const name = found === undefined ? '' : bareName(found);
  return /\p{L}{2}/u.test(name) && !SEVERAL.test(name) ? name : undefined;
}

export interface StatusSections {
  /** what the heading above the list's names says of its first claims */
  first?: string;
  headings: ReadonlyMap<Row, string>;
}

/**
 * The sections of a list by their status. None where the first claim has no heading above it or the last heading no claim below it: there such a row
 * goes on with the claim above.
 */
export function statusSections(preamble: Row[], body: Row[], isClaim: (row: Row) => boolean): StatusSections {
  const labelled = sectionsBy(headingStatus, preamble, body, isClaim);
  return labelled.headings.size > 0 ? labelled : sectionsBy(bareStatus, preamble, body, isClaim);
}

function sectionsBy(
  statusIn: (row: Row) => string | undefined,
  preamble: Row[],
  body: Row[],
  isClaim: (row: Row) => boolean,
): StatusSections {
  const headings = new Map<Row, string>();
  for (const row of body) {
    const status = statusIn(row);
    if (status !== undefined && !isClaim(row)) headings.set(row, status);
  }
  const places = body.flatMap((row, at) => (headings.has(row) ? [at] : []));
  const first = preamble.map(statusIn).findLast((status) => status !== undefined);
  const [from, to] = [body.findIndex(isClaim), body.findLastIndex(isClaim)];
  // one status over all pages is what the list was filtered by
  const isFilter = new Set([first, ...headings.values()].filter((status) => status !== undefined)).size < 2;
  if (isFilter || places.length === 0 || places.at(-1)! > to || (first === undefined && places[0]! > from))
    return { headings: new Map() };
  return { ...(first === undefined ? {} : { first }), headings };
}
