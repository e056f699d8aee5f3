import { expect, test } from 'vitest';
import { sourceFiles, sourceText } from './imports.ts';

test('text of a page or a file never becomes markup or code', () => {
  const ways =
    /\b(?:dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment)\b|\beval\(|\bnew Function\b|document\.write/;
  const wrong = ['entrypoints', 'components', 'utils'].flatMap(sourceFiles).filter((path) => ways.test(sourceText(path)));
  expect(wrong).toEqual([]);
});
