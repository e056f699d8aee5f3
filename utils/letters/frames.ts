/** What stands around the body of a letter: date, address and reference block above it; closing, signature and enclosures below. */
import type { Template as Parsed } from 'liquidjs';
import { parseSource } from './engine';
import billing from './frames/billing.txt?raw';
import clerk from './frames/clerk.txt?raw';
import patient from './frames/patient.txt?raw';
import payer from './frames/payer.txt?raw';
import physician from './frames/physician.txt?raw';
import type { Recipient } from './template';

const sources: Record<Recipient, string> = { payer, patient, physician, billing, clerk };

export interface Frame {
  head: Parsed[];
  tail: Parsed[];
}

const cache = new Map<Recipient, Frame>();

export function frameOf(recipient: Recipient): Frame {
  const known = cache.get(recipient);
  if (known) return known;
  const [head = '', tail = ''] = sources[recipient].split('---body---\n');
  const frame = { head: parseSource(head), tail: parseSource(tail) };
  cache.set(recipient, frame);
  return frame;
}

/** The source of both halves, for the check that every frame names known fields alone. */
export const frameSources = (): readonly { recipient: string; source: string }[] =>
  Object.entries(sources).map(([recipient, source]) => ({ recipient, source: source.replace('---body---', '') }));
