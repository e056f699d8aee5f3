/** Every X12 file in `x12/` is read as the `.expected.json` beside it says. Adding a case = adding the two files. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resultJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

const folder = `${import.meta.dirname}/x12`;
const files = readdirSync(folder).filter((name) => /\.(835|277)$/.test(name));

describe('remittances and status files are read as they stand', () => {
  it('has an expected reading beside every file', () => {
    expect(files.filter((name) => !readdirSync(folder).includes(`${name}.expected.json`))).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
  });
  it.each(files)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(`${folder}/${name}.expected.json`, 'utf8')) as Record<string, unknown>;
    const read = resultJson(name, await readFile(readFileSync(`${folder}/${name}`), name));
    for (const key of Object.keys(expected).filter((one) => one !== 'otherLevelStatuses'))
      expect(read[key]).toEqual(expected[key]);
  });
});
