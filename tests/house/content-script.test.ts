import { expect, test } from 'vitest';
import { graphOf } from './imports.ts';

test('the script in the payer’s page brings the survey and nothing else', () => {
  const { files, packages } = graphOf('entrypoints/portal/index.ts');
  const allowed = /^(?:entrypoints\/portal\/|utils\/page|utils\/browser)/;
  expect(files.filter((path) => !allowed.test(path))).toEqual([]);
  expect(packages.filter((name) => name !== 'wxt')).toEqual([]);
});
