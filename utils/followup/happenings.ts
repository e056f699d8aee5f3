/** All that may have happened since a claim was denied; the later, the stronger. */
import { ANSWERED_SINCE } from './answer-happenings';
import { COURSE_SINCE } from './course-happenings';
import { DISPUTED_SINCE } from './dispute-happenings';
import { FOUND_SINCE } from './found-happenings';
import type { Happening } from './happening';
import { LEFT_SINCE } from './left-happenings';
import { PAID_SINCE } from './paid-happenings';
import { SHOWN_SINCE } from './shown-happenings';

export const HAPPENINGS: readonly Happening[] = [
  ...FOUND_SINCE,
  ...SHOWN_SINCE,
  ...ANSWERED_SINCE,
  ...PAID_SINCE,
  ...COURSE_SINCE,
  ...DISPUTED_SINCE,
  ...LEFT_SINCE,
];
