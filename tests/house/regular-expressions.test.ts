import { checkSync } from 'recheck';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { sourceFiles, sourceText } from './imports.ts';

interface Found {
  where: string;
  source: string;
  flags: string;
}

/** Every regular expression that stands in the code as such. */
function expressionsIn(path: string): Found[] {
  const text = sourceText(path);
  const found: Found[] = [];
  const visitor = new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ where: `${path}:${line}`, source: node.regex.pattern, flags: node.regex.flags });
    },
  });
  visitor.visit(parseSync(path, text).program);
  return found;
}

/**
 * To take exponential time a text must be cut into repetitions of a group in more than one way: where no group is repeated nothing has to be asked.
 * A bracket that is only a letter (`\)+`) is asked about too.
 */
const repeatsGroup = ({ source }: Found): boolean => /\)[*+{]/.test(source);

test('no regular expression can be made to run for ever by a hostile text', { timeout: 300_000 }, () => {
  const all = ['entrypoints', 'components', 'utils'].flatMap(sourceFiles).flatMap(expressionsIn);
  expect(all.length).toBeGreaterThan(100);
  const dangerous = all.filter(repeatsGroup).filter(({ source, flags }) => {
    const result = checkSync(source, flags.replace(/[dv]/g, ''), { checker: 'automaton', timeout: 1_000 });
    return result.status === 'vulnerable' && result.complexity.type === 'exponential';
  });
  expect(dangerous.map(({ where, source }) => `${where} /${source}/`)).toEqual([]);
});
