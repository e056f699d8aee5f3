/** An ordinary page that was seen whole: what tests of the reading need to say of a survey beside its blocks and texts. */
import type { PageText } from './page-text';

export const SEEN_WHOLE = { password: false, frame: false, cut: false, torn: false } satisfies Partial<PageText>;
