import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import messages from '@/public/_locales/en/messages.json';

const sources = ['components', 'entrypoints', 'utils', 'tests/gallery'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
const all = sources.join('\n');

test('every sentence in the file is used', () => {
  const unused = Object.keys(messages).filter((name) => {
    const stem = name.replace(/_(?:one|other)$/, '');
    return !all.includes(`'${name}'`) && !all.includes(`'${stem}'`) && !/^(?:extension|command)_/.test(name);
  });
  expect(unused).toEqual([]);
});

test('sentences for clerks do not shout, apologise or say "we"', () => {
  const loud = Object.entries(messages).filter(([, { message }]) => /!|\b(?:oops|sorry|please|we|our)\b/i.test(message));
  expect(loud).toEqual([]);
});

test('what exists for many exists for one', () => {
  const lonely = Object.keys(messages).filter((name) => name.endsWith('_other') && !(name.replace(/other$/, 'one') in messages));
  expect(lonely).toEqual([]);
});
