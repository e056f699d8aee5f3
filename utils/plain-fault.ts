/** What a check found wrong, in words for somebody who wrote the file or the policy, not for somebody who wrote the check. */
import type { z } from 'zod';

const KINDS = new Map<string, string>([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a group of values'],
  ['record', 'a group of values'],
  ['date', 'a date'],
]);

const OF_THE_LIBRARY = /^(?:Invalid|Too |Unrecognized)/;

const count = (number: number | bigint, one: string): string => `${number} ${one}${Number(number) === 1 ? '' : 's'}`;

function sizeOf(origin: string, limit: number | bigint): string {
  if (origin === 'string') return count(limit, 'character');
  if (origin === 'array' || origin === 'set') return count(limit, 'entry').replace('entrys', 'entries');
  return String(limit);
}

/** One fault in a few words, without its place. A sentence that a schema of ours brings is kept as it is. */
export function plainFault(issue: z.core.$ZodIssue): string {
  if (!OF_THE_LIBRARY.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return / received undefined$/.test(issue.message) ? 'is missing' : `must be ${KINDS.get(issue.expected) ?? issue.expected}`;
    case 'too_small':
      return `must be at least ${sizeOf(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `must be at most ${sizeOf(issue.origin, issue.maximum)}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `holds what is not known: ${issue.keys.join(', ')}`;
    case 'invalid_key':
      return 'has a name of a wrong form';
    default:
      return 'has a wrong form';
  }
}
