/** Labels that call the patient by the first name: `Ana owes`, `Ana's share`, `Ana pays you`. */

import type { Pair } from '../pairs/pairs';
import { money } from '../values/values';
import { meanings } from '../words/labels';

const BY_NAME = /^(\p{Lu}[\p{L}-]+)(?: (?:still )?(?:owes|pays)(?: you)?|['’]s (?:share|part|cost))$/u;

/**
 * The pairs, with such labels as what they mean: where the name is one of the patient's. A plan may pay as well, and its share be named by its brand.
 * @param named what the page says elsewhere of who the patient is
 */
export function calledByName(pairs: readonly Pair[], named: () => string | undefined): readonly Pair[] {
  const called = (pair: Pair): string | undefined => (money(pair.text)?.sure ? BY_NAME.exec(pair.label)?.[1] : undefined);
  if (!pairs.some(called)) return pairs;
  const names = pairs.flatMap(({ label, text }) => (meanings(label, false)[0]?.field === 'patientName' ? [text] : []));
  const words = new Set([...names, named() ?? ''].flatMap((name) => name.split(/[ ,]+/)));
  return pairs.map((pair) => (words.has(called(pair) ?? ' ') ? { ...pair, label: 'Patient owes' } : pair));
}
