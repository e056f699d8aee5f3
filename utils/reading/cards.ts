/** Boxes that repeat: one box a claim, or one box a service line, each with labels of its own. */
import { labelWords, meanings } from './labels';
import type { Model } from './model';
import type { Pair } from './pairs';
import { parse } from './parse';

/** Tells whether a block lies in another; blocks are numbered in document order, so a block's inside is a run of numbers. */
export function insideTest(model: Model): (block: number, container: number) => boolean {
  const last = model.blocks.map((_, index) => index);
  for (let index = model.blocks.length - 1; index > 0; index--) {
    const { parent } = model.blocks[index]!;
    if (parent >= 0) last[parent] = Math.max(last[parent]!, last[index]!);
  }
  return (block, container) => block >= container && block <= last[container]!;
}

export interface Card {
  block: number;
  pairs: Pair[];
}

/** The largest block around each of several places that holds no other of them and nothing of `foreign`. */
function territories(model: Model, places: readonly number[], foreign: readonly number[]): number[] {
  const inside = insideTest(model);
  return places.map((place) => {
    let at = place;
    for (;;) {
      const { parent } = model.blocks[at]!;
      if (parent < 0) return at;
      if (
        places.some((other) => other !== place && inside(other, parent) && !inside(other, at)) ||
        foreign.some((other) => inside(other, parent))
      )
        return at;
      at = parent;
    }
  });
}

const IDENTITY = new Set(['claimNumber', 'memberId', 'patientName', 'patientAccountNumber', 'patientBirthDate']);

/** One card a service line: boxes around labels that only a line has. */
export function lineCards(model: Model, pairs: readonly Pair[]): Card[] {
  const anchors = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const meaning = meanings(pair.label, true)[0];
    if (
      !meaning ||
      !['procedure', 'revenueCode'].includes(meaning.field) ||
      meaning.score < 0.9 ||
      !parse(meaning.kind, pair.text)
    )
      continue;
    const key = labelWords(pair.label).join(' ');
    anchors.set(key, [...(anchors.get(key) ?? []), pair]);
  }
  if (anchors.size === 0) return [];
  const identity = pairs
    .filter(
      (pair) => IDENTITY.has(meanings(pair.label, false)[0]?.field ?? '') && (meanings(pair.label, false)[0]?.score ?? 0) > 0.9,
    )
    .map((pair) => model.units[pair.labelUnit]!.block);
  const blocks = new Set<number>();
  for (const list of anchors.values())
    for (const block of territories(
      model,
      list.map((pair) => model.units[pair.labelUnit]!.block),
      identity,
    ))
      blocks.add(block);
  const inside = insideTest(model);
  const all = [...blocks].sort((a, b) => a - b);
  // Of nested boxes the smaller ones are kept where there are several of them, else the larger one.
  const kept = all.filter((block) => {
    const inner = all.filter((other) => other !== block && inside(other, block));
    const outer = all.filter((other) => other !== block && inside(block, other));
    if (inner.length >= 2) return false;
    return !outer.some((other) => all.filter((one) => one !== other && inside(one, other)).length < 2);
  });
  return kept
    .map((block) => ({ block, pairs: pairs.filter((pair) => inside(model.units[pair.labelUnit]!.block, block)) }))
    .filter(
      (card) =>
        card.pairs.filter((pair) =>
          ['billed', 'serviceDate', 'serviceFrom', 'units', 'paid', 'allowed'].includes(
            meanings(pair.label, true)[0]?.field ?? '',
          ),
        ).length >= 1,
    );
}

/** One card a claim: boxes around labels that repeat with other values, of claims' numbers where the page names them. */
export function claimCards(model: Model, pairs: readonly Pair[]): Card[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const meaning = meanings(pair.label, false)[0];
    if (!meaning || !['claimNumber', 'billed', 'memberId', 'patientName', 'paid', 'patientAccountNumber'].includes(meaning.field))
      continue;
    if (meaning.field === 'claimNumber' ? meaning.score < 0.9 : false) continue;
    if (!parse(meaning.kind, pair.text)) continue;
    const key = `${meaning.field} ${labelWords(pair.label).join(' ')}`;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  const inside = insideTest(model);
  const lists = [...groups.entries()].filter(
    ([key, list]) =>
      list.length >= 2 && (!key.startsWith('claimNumber') || new Set(list.map((pair) => pair.text)).size === list.length),
  );
  lists.sort(
    ([a, x], [b, y]) => Number(b.startsWith('claimNumber')) - Number(a.startsWith('claimNumber')) || y.length - x.length,
  );
  for (const [, list] of lists) {
    const blocks = territories(
      model,
      list.map((pair) => model.units[pair.labelUnit]!.block),
      [],
    );
    if (new Set(blocks).size !== list.length) continue;
    const cards = blocks.map((block) => ({
      block,
      pairs: pairs.filter((pair) => inside(model.units[pair.labelUnit]!.block, block)),
    }));
    if (cards.every((card) => card.pairs.length >= 2 || list[0]!.label.length > 0)) return cards;
  }
  return [];
}
