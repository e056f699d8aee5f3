import { comparePayers } from '@/utils/verification/payer-name';

/** True where two names may mean one company: another company of a like name is another payer. */
export const samePayer = (a: string, b: string): boolean => comparePayers(a, b).verdict !== 'differs';
