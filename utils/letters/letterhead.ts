/** What stands at the head of the first page: the hospital's own settings. */
import { z } from 'zod';

const line = z.string().trim().max(200);
/** Logos are small: a scan of a page is refused before it makes every letter heavy. */
export const MAX_LOGO_BYTES = 1_000_000;

export const logoSchema = z.strictObject({
  type: z.enum(['png', 'jpg']),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MAX_LOGO_BYTES, 'The logo is larger than 1 MB.'),
  width: z.int().positive().max(10_000),
  height: z.int().positive().max(10_000),
});

export const letterheadSchema = z.strictObject({
  name: line,
  /** lines of the address, apart by line breaks */
  address: z.string().trim().max(500),
  phone: line.optional(),
  fax: line.optional(),
  logo: logoSchema.optional(),
});
export type Letterhead = z.infer<typeof letterheadSchema>;
