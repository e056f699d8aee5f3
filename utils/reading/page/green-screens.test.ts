import { expect, test } from 'vitest';
import { labelsAndValues } from './terminal';

const WIDTH = 8;
const told = (text: string): string[] =>
  labelsAndValues({ text, box: [0, 0, text.length * WIDTH, 15], block: 0, look: 1 }, WIDTH).map((word) => word.text);

test('a hospital’s name keeps its last word, though labels have it', () =>
  expect(told('FACILITY CODE    00417    LAKE MICHIGAN REGIONAL HOSPITAL')).toEqual([
    'FACILITY CODE',
    '00417 LAKE MICHIGAN REGIONAL HOSPITAL',
  ]));

test('a name of capitals with a sign for “and” in it is one', () =>
  expect(told('NORTHERN ROOFERS HEALTH & WELFARE FUND')).toEqual(['NORTHERN ROOFERS HEALTH & WELFARE FUND']));

test('a colon ends a label, however little the label says', () =>
  expect(told('CHECK NO   0316262   DATE: 03/17/26')).toEqual(['CHECK NO', '0316262', 'DATE:', '03/17/26']));

test('small letters behind a capital go on with what is said, though labels have them', () =>
  expect(told('CATEGORY: A2 Acceptance into adjudication system')).toEqual([
    'CATEGORY:',
    'A2 Acceptance into adjudication system',
  ]));

test('behind a whole date or amount another label begins, though we know it not', () =>
  expect(told('186.42 CROSSOVER IND')[0]).toBe('186.42'));

test('an amount’s label keeps the words that say which amount it is; heads of columns are two all the same', () => {
  expect(told('TECH PROV CHARGES')).toEqual(['TECH PROV CHARGES']);
  expect(told('DEP SVC DT')).toEqual(['DEP', 'SVC DT']);
});

test('a sentence in capitals stays whole, and what follows a binding word belongs to it', () => {
  expect(told('SERVICE IS NOT A BENEFIT')).toEqual(['SERVICE IS NOT A BENEFIT']);
  expect(told('STATUS: PROCESSED AS PRIMARY').join(' ')).toBe('STATUS: PROCESSED AS PRIMARY');
});

test('the number of a line and its day have a head each', () => expect(told('LN DATE')).toEqual(['LN', 'DATE']));

test('where the first label has a colon its value is whole, a code’s words with words of labels among them', () => {
  expect(told('EDITS: 0278 OTHER INSURANCE ON FILE')).toEqual(['EDITS:', '0278 OTHER INSURANCE ON FILE']);
  expect(told('FROM: 03/01/26 TO: 03/04/26')).toEqual(['FROM:', '03/01/26', 'TO:', '03/04/26']);
});

test('what stars set off heads what is below, and what is on file is no file', () => {
  expect(told('** DENIED CLAIMS **')).toEqual(['** DENIED CLAIMS **']);
  expect(told('215 RECIPIENT NOT ON FILE')).toEqual(['215 RECIPIENT NOT ON FILE']);
});

test('a word that makes another label of the one behind it stays with it', () => {
  expect(told('NOT PAID')).toEqual(['NOT PAID']);
  expect(told('LESS PRIOR PAYMENT')).toEqual(['LESS PRIOR PAYMENT']);
  expect(told('PAID 12.00')).toEqual(['PAID', '12.00']);
});
