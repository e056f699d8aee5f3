import { describe, expect, it } from 'vitest';
import { explainDenial } from './explain';
import { subjectOf } from './subject';

describe('what a dispute or a review is about', () => {
  it.each([
    ['2nd level timely appeal lost', 'timely-filing'],
    ['lvl 1 DRG dispute back, upheld', 'coding'],
    ['did the doc-to-doc this morning, not overturned', 'medical-necessity'],
    ['closed for no med recs, sent twice', 'missing-information'],
    ['MSP dispute filed', 'coordination-of-benefits'],
  ])('“%s”: %s', (text, category) => {
    expect(subjectOf(text)).toBe(category);
  });

  it.each(['no denial, pending medical director', 'chart received, in clinical review', 'in process, 30 days'])(
    '“%s” names none: a review is no denial',
    (text) => {
      expect(subjectOf(text)).toBeUndefined();
    },
  );

  it('is what is missing where a claim was rejected for that, whatever its field is about', () => {
    expect(explainDenial({ codes: ['A6:218'], text: 'Drug code and its qualifier needed' }).category).toBe('missing-information');
  });

  it('comes before how it stands, which still says what is done', () => {
    const told = explainDenial({ text: 'first level DRG appeal upheld' });
    expect(told.category).toBe('coding');
    expect(told.actions[0]).toBe('appeal');
  });
});
