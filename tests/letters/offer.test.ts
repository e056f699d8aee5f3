import { describe, expect, test } from 'vitest';
import { bareCode, offerLetters, type Situation } from '@/utils/letters/offer';
import { templateIds } from '@/utils/letters/templates';

const offers = (situation: Partial<Situation>) =>
  offerLetters({ categories: [], routesOpen: [], routesClosed: [], codes: [], ...situation });
const fitting = (situation: Partial<Situation>) => offers(situation).fitting.map((letter) => letter.id);

describe('which letters are offered', () => {
  test('for a missing authorization the one that fits what is known of it comes first', () => {
    const situation: Partial<Situation> = {
      categories: ['authorization'],
      codes: ['CO-197'],
      routesOpen: ['appeal', 'reconsideration', 'retro-authorization'],
      level: 'appeal-1',
      payerFamily: 'commercial',
    };
    expect(fitting({ ...situation, facts: { authorizationOnFile: true } })[0]).toBe('authorization-attached');
    expect(fitting({ ...situation, facts: { authorizationOnFile: false, emergency: true } })[0]).toBe(
      'no-authorization-emergency',
    );
    expect(fitting({ ...situation, facts: { authorizationOnFile: false, emergency: false } })[0]).toBe('retro-authorization');
    expect(fitting(situation)).toHaveLength(3);
  });

  test.each<[string, Partial<Situation>, string]>([
    [
      'medical necessity',
      { categories: ['medical-necessity'], codes: ['CO-50'], routesOpen: ['appeal'], level: 'appeal-1' },
      'medical-necessity',
    ],
    [
      'medical necessity of a stay',
      {
        categories: ['medical-necessity'],
        codes: ['CO-50'],
        routesOpen: ['appeal'],
        level: 'appeal-1',
        facts: { inpatient: true },
      },
      'two-midnights',
    ],
    [
      'days of a stay',
      {
        categories: ['medical-necessity'],
        codes: ['152'],
        routesOpen: ['appeal'],
        level: 'appeal-1',
        facts: { inpatient: true },
      },
      'continued-stay',
    ],
    [
      'experimental',
      { categories: ['medical-necessity'], codes: ['CO-55'], routesOpen: ['appeal'], level: 'appeal-1' },
      'experimental',
    ],
    [
      'late, but accepted in time',
      {
        categories: ['timely-filing'],
        codes: ['CO-29'],
        routesOpen: ['appeal'],
        level: 'appeal-1',
        facts: { acceptedInTime: true },
      },
      'timely-filing-proof',
    ],
    [
      'late for a reason',
      {
        categories: ['timely-filing'],
        codes: ['CO-29'],
        routesOpen: ['appeal'],
        level: 'appeal-1',
        facts: { acceptedInTime: false },
      },
      'timely-filing-good-cause',
    ],
    [
      'records asked for',
      { categories: ['missing-information'], codes: ['252', 'N706'], routesOpen: ['records'] },
      'records-cover',
    ],
    [
      'bundled',
      { categories: ['bundling'], codes: ['CO-97'], routesOpen: ['appeal', 'corrected-claim'], level: 'appeal-1' },
      'bundling-modifier',
    ],
    [
      'duplicate',
      { categories: ['duplicate'], codes: ['OA-18'], routesOpen: ['reconsideration'], level: 'reconsideration' },
      'duplicate-distinct',
    ],
    [
      'other payer first',
      { categories: ['coordination-of-benefits'], codes: ['CO-22'], routesOpen: ['other-payer'] },
      'cob-primary-eob',
    ],
    ['deductible', { categories: ['patient-responsibility'], codes: ['PR-1'], routesOpen: ['patient'] }, 'patient-balance'],
    ['paid too little', { categories: ['contractual'], codes: ['CO-45'], routesOpen: ['underpayment-dispute'] }, 'underpayment'],
    [
      'coverage ended',
      { categories: ['registration'], codes: ['CO-27'], routesOpen: ['appeal'], level: 'appeal-1' },
      'retroactive-termination',
    ],
    [
      'provider not loaded',
      { categories: ['provider-enrollment'], codes: ['CO-B7'], routesOpen: ['reconsideration'] },
      'provider-not-loaded',
    ],
    ['wrong modifier', { categories: ['coding'], codes: ['CO-4'], routesOpen: ['corrected-claim'] }, 'corrected-claim-cover'],
    [
      'upheld once',
      {
        categories: ['medical-necessity'],
        codes: ['CO-50'],
        routesOpen: ['appeal'],
        level: 'appeal-2',
        payerFamily: 'commercial',
      },
      'second-level',
    ],
    [
      'Medicare',
      { categories: ['coding'], codes: ['CO-11'], routesOpen: ['appeal'], level: 'redetermination', payerFamily: 'Medicare' },
      'medicare-redetermination',
    ],
    [
      'TRICARE',
      {
        categories: ['contractual'],
        codes: ['CO-45'],
        routesOpen: ['reconsideration'],
        level: 'reconsideration',
        payerFamily: 'TRICARE',
      },
      'tricare-allowable-charge',
    ],
  ])('%s', (_, situation, first) => expect(fitting(situation)[0]).toBe(first));

  test('after a reconsideration that was upheld the appeal says so', () => {
    const situation: Partial<Situation> = { categories: ['bundling'], codes: ['97'], routesOpen: ['appeal'], level: 'appeal-1' };
    expect(fitting({ ...situation, facts: { upheld: true } })[0]).toBe('second-level');
    expect(fitting(situation)).not.toContain('second-level');
  });

  test('a peer-to-peer that is open is among the first, whatever the level', () => {
    const ids = fitting({
      categories: ['medical-necessity'],
      codes: ['CO-50'],
      routesOpen: ['appeal', 'peer-to-peer'],
      level: 'appeal-1',
    });
    expect(ids).toContain('peer-to-peer-request');
  });

  test('where nothing was adjudicated no dispute is offered, and each says why', () => {
    const why = 'Never adjudicated (MA130): correct it and send a new claim.';
    const routesClosed = (['appeal', 'reconsideration', 'corrected-claim', 'records', 'peer-to-peer'] as const).map((route) => ({
      route,
      why,
    }));
    const { fitting, others, closed } = offers({
      categories: ['missing-information'],
      codes: ['CO-16', 'MA130'],
      routesOpen: ['new-claim'],
      routesClosed,
    });
    expect(fitting.map((letter) => letter.id)).toEqual(['billing-handoff']);
    expect(closed[0]).toEqual({ id: 'records-cover', title: 'Records submission cover', why });
    expect(closed.map((letter) => letter.id)).toEqual(expect.arrayContaining(['medical-necessity', 'corrected-claim-cover']));
    expect(others.map((letter) => letter.id)).not.toContain('medical-necessity');
  });

  test('a letter for one kind of payer is closed for the others, and says so', () => {
    const { closed } = offers({ categories: ['contractual'], codes: [], payerFamily: 'Aetna' });
    expect(closed.find((letter) => letter.id === 'tricare-allowable-charge')?.why).toBe('Only for TRICARE.');
  });

  test('every letter is in exactly one of the three lists', () => {
    const { fitting, others, closed } = offers({ categories: ['coding'], codes: ['4'], payerFamily: 'Medicare' });
    expect([...fitting, ...others, ...closed].map((letter) => letter.id).sort()).toEqual([...templateIds]);
  });

  test('without a denial nothing is pushed forward', () => expect(fitting({})).toEqual([]));

  test('a letter that was sent already does not lead again', () => {
    const situation: Partial<Situation> = { categories: ['bundling'], codes: ['97'], routesOpen: ['appeal'], level: 'appeal-1' };
    expect(fitting({ ...situation, sent: ['bundling-modifier'] })[0]).not.toBe('bundling-modifier');
  });

  test('codes are read in any writing', () => {
    expect(['CO-197', 'C0-197', 'co 197', 'CO197', '197', 'PR:1', 'N210', 'MA130', 'OA-B7'].map(bareCode)).toEqual([
      '197',
      '197',
      '197',
      '197',
      '197',
      '1',
      'N210',
      'MA130',
      'B7',
    ]);
  });
});
