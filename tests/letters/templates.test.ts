import { describe, expect, test } from 'vitest';
import { checkSource, checkTemplate } from '@/utils/letters/check-template';
import { parts } from '@/utils/letters/engine';
import { frameSources } from '@/utils/letters/frames';
import { templateIds, templateOf, templateSource } from '@/utils/letters/templates';

describe('the letters that come along', () => {
  test.each(templateIds)('%s names known fields alone and cites enclosures that it lists', (id) => {
    expect(checkTemplate(id, templateSource(id) ?? '')).toMatchObject({ ok: true });
  });

  test.each([...frameSources().map(({ recipient, source }) => [recipient, source] as const), ...parts])(
    'the frame or passage %s names known fields alone',
    (_, source) => expect(checkSource(source, new Set())).toEqual([]),
  );

  test('all letters that a hospital wants are there', () => {
    expect(templateIds).toEqual(
      expect.arrayContaining([
        'authorization-attached',
        'authorization-exceeded',
        'billing-handoff',
        'bundling-modifier',
        'cob-primary-eob',
        'continued-stay',
        'corrected-claim-cover',
        'drg-validation',
        'duplicate-distinct',
        'emergency-level',
        'experimental',
        'line-audit',
        'ma-noncontract',
        'medical-necessity',
        'medicare-redetermination',
        'no-authorization-emergency',
        'patient-balance',
        'patient-cob',
        'peer-to-peer-request',
        'peer-to-peer-script',
        'physician-letter-request',
        'provider-not-loaded',
        'readmission',
        'records-cover',
        'recoupment',
        'retro-authorization',
        'retroactive-termination',
        'second-level',
        'timely-filing-good-cause',
        'timely-filing-proof',
        'tricare-allowable-charge',
        'two-midnights',
        'underpayment',
      ]),
    );
  });

  test.each(templateIds)('%s says where each rule it cites was read, and of which date', (id) => {
    const template = templateOf(id);
    expect(template?.sources.length).toBeGreaterThan(0);
    const cited = [...(template?.body.matchAll(/(\d+) CFR (\d+\.\d+)/g) ?? [])].map((match) => match[2] ?? '');
    const listed = template?.sources.map((source) => source.rule).join(' ') ?? '';
    const [sections, parts] = [new Set(cited), listed];
    const missing = [...sections].filter((section) => !parts.includes(section) && !inRange(section, parts));
    expect(missing).toEqual([]);
  });
});

/** `405.946` is covered by `405.940 to 405.950`. */
function inRange(section: string, listed: string): boolean {
  return [...listed.matchAll(/(\d+)\.(\d+)[^,;]*? to (?:(\d+)\.)?(\d+)/g)].some(
    ([, part, from, , to]) =>
      section.startsWith(`${part}.`) &&
      Number(section.split('.')[1]) >= Number(from) &&
      Number(section.split('.')[1]) <= Number(to),
  );
}
