/** The head of a template file: `key: value` lines between two rows of dashes, lists as indented `- item` lines below their key. */

export interface FrontMatter {
  values: ReadonlyMap<string, string>;
  lists: ReadonlyMap<string, string[]>;
  /** the line of the file, counted from 1, on which a key stands */
  lines: ReadonlyMap<string, number>;
  body: string;
  /** the line of the file on which the body starts */
  bodyLine: number;
}

/** A fault in a template file: where it is and what to do about it. Lines and columns count from 1. */
export interface TemplateProblem {
  line: number;
  column: number;
  message: string;
  /** the field or key that it is about */
  field?: string;
}

export class TemplateError extends Error {
  readonly problems: readonly TemplateProblem[];
  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map((problem) => `line ${problem.line}: ${problem.message}`).join('; '));
    this.name = 'TemplateError';
    this.problems = problems;
  }
}

const fail = (line: number, message: string): never => {
  throw new TemplateError([{ line, column: 1, message }]);
};

export function parseFrontMatter(source: string): FrontMatter {
  const rows = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (rows[0]?.trim() !== '---')
    fail(1, 'The file starts with a line of three dashes, then title, when and so on, then three dashes again.');
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const lines = new Map<string, number>();
  let key = '';
  let index = 1;
  for (; index < rows.length && rows[index]?.trim() !== '---'; index += 1) {
    const row = rows[index] ?? '';
    if (row.trim() === '') continue;
    const item = /^\s+-\s+(\S.*)$/.exec(row);
    const pair = /^([a-z][a-zA-Z]*):(?:\s+(.*))?$/.exec(row);
    if (item) {
      const list = lists.get(key) ?? fail(index + 1, 'An item with a dash needs a key above it.');
      list.push(item[1]?.trim() ?? '');
    } else if (pair?.[1]) {
      key = pair[1];
      if (lines.has(key)) fail(index + 1, `“${key}” stands there twice.`);
      lines.set(key, index + 1);
      const value = pair[2]?.trim() ?? '';
      if (value === '') lists.set(key, []);
      else values.set(key, value);
    } else fail(index + 1, 'This line is neither “key: value” nor “  - item”.');
  }
  if (index >= rows.length) fail(rows.length, 'The head of the file has no closing line of three dashes.');
  return { values, lists, lines, body: rows.slice(index + 1).join('\n'), bodyLine: index + 2 };
}
