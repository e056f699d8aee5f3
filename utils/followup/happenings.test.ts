import { describe, expect, it } from 'vitest';
import { HAPPENINGS } from './happenings';
import { compileTold } from './since';
import { sentencesOf } from './since-words';

/** Everything that a phrase is found in, gaps narrow and wide. */
const foundIn = (phrase: string): string[] =>
  phrase.split(' ').reduce<string[]>(
    (starts, part) => {
      const ways =
        part === '~'
          ? ['', 'x ', 'x '.repeat(5)]
          : part
              .replace('?', '')
              .split('/')
              .map((word) => `${word} `);
      if (part.endsWith('?')) ways.push('');
      return starts.flatMap((start) => ways.map((way) => start + way));
    },
    [' '],
  );

const isPartOf = (phrase: string, wider: string): boolean => {
  const { pattern } = compileTold(wider);
  return foundIn(phrase).every((text) => pattern.test(text));
};

describe('the phrases of what happened since', () => {
  it('are written in the words to which a text is set: any other could never be found', () => {
    const phrases = HAPPENINGS.flatMap(({ told, unless = [], nowhere = [], beside = [] }) => [
      ...told,
      ...unless,
      ...nowhere,
      ...beside,
    ]);
    const unset = phrases.flatMap((phrase) =>
      phrase
        .split(/[ /]/)
        .map((word) => word.replace('?', ''))
        .filter((word) => word === '' || (/^[a-z]/.test(word) && sentencesOf(word)[0]?.trim() !== word))
        .map((word) => `“${phrase}” holds “${word}”, which is read as “${sentencesOf(word)[0]?.trim() ?? ''}”`),
    );
    expect(unset).toEqual([]);
  });

  it('say nothing that another of their list says: whoever changes one would look for what the other does', () => {
    const needless = HAPPENINGS.flatMap(({ told, unless = [], nowhere = [], beside = [] }) => {
      // a condition at the end is heard there, and no longer voids what stands before it
      const all = [told.filter((phrase) => !phrase.endsWith(' cond')), unless, nowhere, beside];
      const saidIn = [told, [...unless, ...nowhere], nowhere, beside];
      return all.flatMap((list, at) =>
        list.flatMap((phrase) =>
          (saidIn[at] ?? [])
            .filter((wider) => wider !== phrase && isPartOf(phrase, wider))
            .map((wider) => `“${phrase}” says nothing that “${wider}” does not`),
        ),
      );
    });
    expect(needless).toEqual([]);
  });

  it('ask for nothing beside them that they say themselves', () => {
    const needless = HAPPENINGS.filter(
      ({ told, beside = [] }) => beside.length > 0 && told.every((phrase) => beside.some((wider) => isPartOf(phrase, wider))),
    );
    expect(needless).toEqual([]);
  });
});
