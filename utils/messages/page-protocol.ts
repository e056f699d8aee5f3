/** The part of the conversation that is about the page in front itself: its values one by one, what is selected on it, a copy for support. */
import { z } from 'zod';
import { lessonSchema } from '@/utils/reading/pairs/lessons';

const tabId = z.int().nonnegative();

/** A value on the page, the place that a lesson about it would name (absent where none can), and what it was read as. */
export const pageValueSchema = z.strictObject({
  pieces: z.array(z.int().nonnegative()),
  value: z.string(),
  place: z.strictObject({ label: z.string(), section: z.string().optional(), side: lessonSchema.shape.side }).optional(),
  /** path in the claim; absent where it was read as nothing */
  path: z.string().optional(),
});
export type PageValue = z.infer<typeof pageValueSchema>;

export const pageProtocol = {
  /** surveys and reads the page now, and logs nothing */
  'page-values': {
    from: 'panel',
    in: z.strictObject({ tabId }),
    out: z.strictObject({
      host: z.string(),
      values: z.array(pageValueSchema),
      /** what is selected on the page, and which of the values it lies in */
      selected: z.strictObject({ text: z.string(), value: z.int().nonnegative().optional() }).optional(),
    }),
  },
  /** words that are selected on the page, in any of its frames; empty where nothing is */
  'page-selection': { from: 'panel', in: z.strictObject({ tabId }), out: z.strictObject({ text: z.string() }) },
  /** the page with letters and digits replaced, as the text of a file */
  'masked-page': { from: 'panel', in: z.strictObject({ tabId }), out: z.strictObject({ text: z.string() }) },
  /** looks at the page anew and logs what it shows */
  'read-again': { from: 'panel', in: z.strictObject({ tabId }), out: z.strictObject({ asked: z.boolean() }) },
} as const;
