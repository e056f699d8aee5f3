/** Checks a template before it is used or saved: every fault with its line and column, in words for whoever writes it. */
import { LiquidError, type Variable } from 'liquidjs';
import { PARTS } from './blocks';
import { letterEngine } from './engine';
import { fieldAt, nearestField } from './fields';
import { fillLetter } from './fill';
import { TemplateError, type TemplateProblem } from './front-matter';
import { MARK_CHARACTERS } from './sheet';
import { parseTemplate, type Template } from './template';

export type TemplateCheck = { ok: true; template: Template } | { ok: false; problems: TemplateProblem[] };

/** Names that the letter itself adds to the fields of the context. */
const OWN_NAMES: ReadonlySet<string> = new Set([
  'letter.subject',
  'letter.level',
  'letter.family',
  'letter.dispute',
  'letter.partial',
  'signer.name',
  'signer.title',
  'signer.npi',
  'lines',
  'lines.size',
  'enclosures',
  'enclosures.size',
  'enclosure.title',
  'forloop.index',
  'forloop.first',
  'forloop.last',
]);

const LOOP = /\{%-?\s*for\s+([a-zA-Z_]\w{0,40})\s+in\s+([a-zA-Z][\w.]{0,80})\s*-?%\}/g;
const ANY_LOOP = /\{%-?\s*for\b/g;

/** `source` is the whole file; `id` its name without the ending. Nothing of it is kept where a fault is found. */
export function checkTemplate(id: string, source: string): TemplateCheck {
  let template: Template;
  try {
    template = parseTemplate(id, source);
  } catch (error) {
    if (error instanceof TemplateError) return { ok: false, problems: [...error.problems] };
    throw error;
  }
  const problems = checkSource(template.body, new Set(template.enclosures.map((paper) => paper.id))).map((problem) => ({
    ...problem,
    line: problem.line + template.bodyLine - 1,
  }));
  for (const field of template.needs)
    if (field !== 'lines' && fieldAt(field) === undefined)
      problems.push({ line: 1, column: 1, field, message: `needs: ${unknownField(field)}` });
  if (problems.length === 0) problems.push(...tryOut(template));
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return problems.length === 0 ? { ok: true, template } : { ok: false, problems };
}

/** The faults of a body or frame, lines counted from 1 at its own first line. `papers` are the enclosures it may cite. */
export function checkSource(source: string, papers: ReadonlySet<string>): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const at = (index: number) => position(source, index);
  const mark = source.search(MARK_CHARACTERS);
  if (mark >= 0) problems.push({ ...at(mark), message: 'This character cannot stand in a template.' });
  for (const match of source.matchAll(/^:::[ \t]*(\S+)/gm))
    if (!PARTS.some((part) => part === match[1]))
      problems.push({ ...at(match.index), message: `“${match[1]}” is no part of a letter. Parts are ${PARTS.join(', ')}.` });
  for (const match of source.matchAll(/\{%-?\s*enclosure\s+([a-z][a-z0-9-]*)\s*-?%\}/g))
    if (match[1] !== undefined && !papers.has(match[1]))
      problems.push({ ...at(match.index), field: match[1], message: `The head lists no enclosure “${match[1]}”.` });
  const loops = new Map<string, string>();
  const starts = new Set<number>();
  for (const match of source.matchAll(LOOP)) {
    const [, name = '', over = ''] = match;
    starts.add(match.index);
    if (over === 'lines' || over === 'enclosures' || fieldAt(over)?.kind === 'list') loops.set(name, over);
    else
      problems.push({
        ...at(match.index),
        field: over,
        message: `A loop goes over lines, enclosures or a list, not over “${over}”.`,
      });
  }
  for (const match of source.matchAll(ANY_LOOP))
    if (!starts.has(match.index))
      problems.push({
        ...at(match.index),
        message: 'A loop is written {% for line in lines %}, without numbers or other additions.',
      });
  return [...problems, ...checkLanguage(source, loops, papers)];
}

function checkLanguage(source: string, loops: ReadonlyMap<string, string>, papers: ReadonlySet<string>): TemplateProblem[] {
  try {
    const { variables } = letterEngine().analyzeSync(letterEngine().parse(source), { partials: false });
    return Object.values(variables)
      .flat()
      .flatMap((variable) => variableProblem(variable, loops, papers));
  } catch (error) {
    if (error instanceof LiquidError) return [languageProblem(error)];
    throw error;
  }
}

function variableProblem(variable: Variable, loops: ReadonlyMap<string, string>, papers: ReadonlySet<string>): TemplateProblem[] {
  const { row, col } = variable.location;
  const where = { line: row, column: col };
  if (!variable.segments.every((segment) => typeof segment === 'string'))
    return [{ ...where, message: 'A field is named by words and points alone, such as claim.number.' }];
  const path = variable.segments.join('.');
  const [root = '', ...rest] = path.split('.');
  const over = loops.get(root);
  if (over === 'lines')
    return fieldAt(['line', ...rest].join('.')) ? [] : [{ ...where, field: path, message: unknownField(path) }];
  if (over === 'enclosures' ? path === `${root}.title` : over !== undefined && rest.length === 0) return [];
  if (root === 'enclosed' && rest.length === 1 && papers.has(rest[0] ?? '')) return [];
  return OWN_NAMES.has(path) || (fieldAt(path) !== undefined && root !== 'line')
    ? []
    : [{ ...where, field: path, message: unknownField(path) }];
}

function unknownField(path: string): string {
  const near = nearestField(path);
  return `There is no field “${path}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
}

/** What the language itself refuses, said so that the writer of a letter understands it. */
function languageProblem(error: LiquidError): TemplateProblem {
  const [line = 1, column = 1] = error.token.getPosition();
  const said = error.message
    .replace(/, (?:file:[^,]*, )?line:\d+, col:\d+$/, '')
    .replace(/^(?:Error|ParseError|AssertionError): /, '');
  return { line, column, message: plainWords(said) };
}

function plainWords(said: string): string {
  const filter = /undefined filter: (\S+)/.exec(said);
  if (filter) return `There is no filter “${filter[1]}”.`;
  const tag = /tag "([^"]+)" not found/.exec(said);
  if (tag) return `There is no tag “${tag[1]}”.`;
  const open = /tag (.+) not closed/.exec(said);
  if (open) return `${open[1]} is not closed.`;
  return `This cannot be read: ${said}.`;
}

function position(source: string, index: number): { line: number; column: number } {
  const before = source.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** One rendering with nothing known: what does not end, ends here. */
function tryOut(template: Template): TemplateProblem[] {
  try {
    fillLetter(template, { today: '2026-01-01' });
    return [];
  } catch (error) {
    if (error instanceof LiquidError) return [{ ...languageProblem(error), line: template.bodyLine }];
    throw error;
  }
}
