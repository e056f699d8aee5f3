/**
 * X12 text cut into segments. The separators are looked for in the segments too: headers are missing, re-wrapped, or name others than the body uses.
 */

export interface Segment {
  id: string;
  /** `elements[1]` is the first element (CLP01), as X12 counts; `elements[0]` is the id */
  elements: string[];
  /** 1 for the first segment of the file */
  number: number;
}

export interface Separators {
  element: string;
  component: string;
  terminator: string;
}

/** The ids that may start a segment in the files read here and around them; used to find the separators. */
const IDS =
  'ISA|GS|ST|BPR|TRN|CUR|REF|DTM|DTP|N1|N2|N3|N4|PER|RDM|LX|TS3|TS2|CLP|CAS|NM1|MIA|MOA|AMT|QTY|SVC|LQ|PLB|SE|GE|IEA|BHT|HL|STC|PAT|SBR|CLM|TA1|AK1|AK9|IK3|IK5|PWK|SVD|DMG|INS|EB';
const KNOWN = new Set(IDS.split('|'));

/** The text cut where an interchange begins; text before the first one stays with it, and a file without any is one piece. */
export function splitInterchanges(text: string): string[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/(?:^|[^A-Za-z0-9])ISA([^A-Za-z0-9\s]|\t)[\d ]{0,2}\1/gi))
    starts.push(match.index + match[0].search(/ISA/i));
  if (starts.length === 0) return [text];
  return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1] ?? text.length));
}

const escaped = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Undefined where the text is no X12. */
export function findSeparators(text: string): Separators | undefined {
  const element = findElementSeparator(text);
  if (!element) return undefined;
  const fromHeader = headerSeparators(text, element);
  const terminator = findTerminator(text, element) ?? fromHeader?.terminator ?? '~';
  return { element, terminator, component: fromHeader?.component ?? ':' };
}

function findElementSeparator(text: string): string | undefined {
  const head = /^[^A-Za-z]{0,40}(?:ISA|GS|ST|BPR|BHT|CLP|HL|STC|TRN|N1|NM1|LX|SVC)([^A-Za-z0-9\s.,_-])/i.exec(text);
  if (head) return head[1];
  const isa =
    /(?:^|[^A-Za-z0-9])ISA([^A-Za-z0-9\s]|\t)[\d ]{0,2}\1/i.exec(text) ??
    /(?:^|\n)\s{0,20}(?:ST|CLP)([^A-Za-z0-9\s.,_-])/i.exec(text);
  return isa?.[1];
}

/** ISA16 and what follows it, counted by separators: the fixed positions are lost where a mailer has trimmed the blanks. */
function headerSeparators(text: string, element: string): { component?: string; terminator?: string } | undefined {
  const start = text.search(new RegExp(`ISA${escaped(element)}`, 'i'));
  if (start < 0) return undefined;
  let position = start;
  for (let count = 0; count < 16; count++) {
    position = text.indexOf(element, position + 1);
    if (position < 0) return undefined;
  }
  const component = text[position + 1];
  const terminator = text[position + 2];
  return {
    ...(component && !/[A-Za-z0-9\s~]/.test(component) ? { component } : {}),
    ...(terminator && !/[A-Za-z0-9]/.test(terminator) ? { terminator: terminator === '\r' ? '\n' : terminator } : {}),
  };
}

/** The character that most often stands before a known segment id. */
function findTerminator(text: string, element: string): string | undefined {
  const before = new RegExp(`([^A-Za-z0-9 \\t])[ \\t\\r\\n]{0,40}(?:${IDS})${escaped(element)}`, 'gi');
  const counts = new Map<string, number>();
  let seen = 0;
  for (const match of text.matchAll(before)) {
    const char = match[1] === '\r' ? '\n' : match[1]!;
    if (char !== element) counts.set(char, (counts.get(char) ?? 0) + 1);
    if (++seen > 2_000) break;
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  return ranked[0]?.[0];
}

/** From this length on lines that are all equally long were cut there by a program. */
const WRAPPED_FROM = 40;

/** Text cut into equally long lines, joined again: a blank at the cut belongs to the value. Other text stays as it is. */
function unwrapped(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  while (lines.at(-1) === '') lines.pop();
  const width = lines[0]?.length ?? 0;
  const isWrapped =
    lines.length > 2 &&
    width >= WRAPPED_FROM &&
    lines.every((line, index) => line.length === width || index === lines.length - 1);
  return isWrapped ? lines.join('') : text;
}

/** The segments of one interchange's text. `first` numbers the first of them. */
export function splitSegments(text: string, separators: Separators, first = 1): Segment[] {
  const { element, terminator, component } = separators;
  const keep = new Set([element, component]);
  const segments: Segment[] = [];
  const startsSegment = new RegExp(`[\\r\\n]\\s{0,80}(?=(?:${IDS})${escaped(element)})`, 'i');
  let number = first;
  const byLine = terminator === '\n';
  for (const raw of (byLine ? text : unwrapped(text)).split(terminator)) {
    // a terminator was forgotten where a line begins with a known id
    for (const piece of byLine ? [raw] : raw.split(startsSegment)) {
      const clean = cleanSegment(piece, element, keep);
      if (clean === '') continue;
      const elements = clean.split(element).map((value) => value.trim());
      const id = elements[0]!.toUpperCase();
      elements[0] = id;
      segments.push({ id, elements, number: number++ });
    }
  }
  return segments;
}

/** Line breaks inside a segment are a mailer's wrapping; what stands before a known id on the first line is not ours. */
function cleanSegment(piece: string, element: string, keep: ReadonlySet<string>): string {
  const line = [...piece.replace(/[\r\n]+[ \t]*/g, '')].filter((char) => keep.has(char) || !isControl(char)).join('');
  const trimmed = line.trim();
  const id = /^[A-Za-z0-9]+/.exec(trimmed)?.[0].toUpperCase() ?? '';
  if (KNOWN.has(id)) return trimmed;
  const isa = trimmed.toUpperCase().indexOf(`ISA${element}`);
  return isa > 0 ? trimmed.slice(isa) : trimmed;
}

/**
 * The parts of a composite element. Bodies use another separator than ISA16 says, so where the one that was announced does not occur
 * the first of the usual ones that follows a code is taken.
 */
export function components(value: string, announced: string): string[] {
  if (value === '') return [];
  if (announced !== '' && value.includes(announced)) return value.split(announced).map((part) => part.trim());
  const other = /^[A-Za-z0-9]{1,3}([:>|<^\\;!])/.exec(value)?.[1];
  return other ? value.split(other).map((part) => part.trim()) : [value];
}

/** Control characters and invisible marks have no place in a segment, but for separators. */
const isControl = (char: string): boolean => char < ' ' || char === '\ufeff' || char === '\u200b';

export const place = (segment: Segment): string => `segment ${segment.number} (${segment.id})`;
