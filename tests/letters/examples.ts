/** The made-up claims that every letter is tried on, and the letter that each of them gives. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { letterContextSchema } from '@/utils/letters/context';
import { fillLetter, type Letter } from '@/utils/letters/fill';
import { templateIds, templateOf } from '@/utils/letters/templates';

const folder = `${import.meta.dirname}`;
const read = (path: string): unknown => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'));

const exampleSchema = z.strictObject({
  about: z.string(),
  /** true where nothing is missing for any letter */
  ready: z.boolean(),
  context: letterContextSchema,
  answers: z.record(z.string(), z.string()),
});

const claims = new Map(
  readdirSync(`${folder}/claims`).map(
    (file) => [file.replace('.json', ''), exampleSchema.parse(read(`claims/${file}`))] as const,
  ),
);

export interface Example {
  template: string;
  claim: string;
  ready: boolean;
  letter: Letter;
  expected: () => string;
}

/** The letter as a person wrote it down. A forgotten one is a failed test, never one made by the run. */
function expectedText(path: string): string {
  if (!existsSync(`${folder}/${path}`))
    throw new Error(`tests/letters/${path} is missing: write down what the letter has to say.`);
  return readFileSync(`${folder}/${path}`, 'utf8');
}

/** Every letter on every claim. A letter for one kind of payer alone gets such a payer. */
export const examples: Example[] = templateIds.flatMap((template) =>
  [...claims].map(([claim, { context, answers, ready }]) => {
    const [family] = templateOf(template)?.payers ?? [];
    const payer = family === undefined ? context.payer : letterContextSchema.shape.payer.parse(read(`payers/${family}.json`));
    const facts = new Map(Object.entries(answers).map(([id, answer]) => [`fact.${id}`, answer]));
    return {
      template,
      claim,
      ready,
      letter: fillLetter(template, { ...context, payer }, { answers: facts }),
      expected: () => expectedText(`expected/${template}/${claim}.txt`),
    };
  }),
);
