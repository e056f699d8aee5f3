/**
 * What a clerk taught: on this portal the value at this place is that field. A lesson is a label and a place in words that the page shows (the label's
 * text, the section over it, on which side the value stands), never a path through the markup, which changes with every release of a portal.
 */
import { z } from 'zod';
import { claimSchema } from '@/utils/claim/claim';
import type { PageText } from '@/utils/page/page-text';
import { buildModel, type Model, shareX, shareY, type Unit } from '../page/model';
import { sectionsOf } from '../page/sections';
import { labelWords } from '../words/labels';
import { withoutColon, withoutSigns } from '../words/text';
import type { Pair } from './pairs';

/** What a value can be taught to be: a field of the claim, its dates of service together, or nothing of ours. */
export const lessonFieldSchema = z.enum(['none', 'serviceDate', ...claimSchema.keyof().exclude(['serviceLines']).options]);
export type LessonField = z.infer<typeof lessonFieldSchema>;

const words = z.string().trim().min(1).max(80);

export const lessonSchema = z.strictObject({
  /** host of the portal, as in the address */
  host: z.string().regex(/^[a-z0-9.-]{1,253}$/),
  /** the label as the page shows it; a label holds no value of a patient */
  label: words.refine((text) => !/\d{4}/.test(text), 'holds a number, so it is no label'),
  /** the heading over the label, where there is one */
  section: z.string().trim().max(80).optional(),
  side: z.enum(['right', 'below']),
  field: lessonFieldSchema,
});
export type Lesson = z.infer<typeof lessonSchema>;

/** Lessons as a file for colleagues. */
export const lessonFileSchema = z.strictObject({
  format: z.literal('claimside-lessons'),
  version: z.literal(1),
  lessons: z.array(lessonSchema).max(2_000),
});

export const lessonFile = (lessons: readonly Lesson[]): z.infer<typeof lessonFileSchema> => ({
  format: 'claimside-lessons',
  version: 1,
  lessons: [...lessons],
});

/** The lessons of a file, and the ones of them that are new. Throws a `ZodError` for what is no such file. */
export function readLessonFile(text: string, known: readonly Lesson[]): { lessons: Lesson[]; news: Lesson[] } {
  const { lessons } = lessonFileSchema.parse(JSON.parse(text));
  const have = new Set(known.map(lessonKey));
  return { lessons, news: lessons.filter((lesson) => !have.has(lessonKey(lesson))) };
}

const sameWords = (text: string): string => labelWords(text).join(' ');
export const lessonKey = (lesson: Lesson): string =>
  [lesson.host, sameWords(lesson.label), sameWords(lesson.section ?? ''), lesson.side].join('|');

const bare = (text: string): string => withoutColon(withoutSigns(text));

/**
 * The lesson that pointing at a piece of text gives: the label left of it or above it. Nothing where no label stands there.
 * @param piece number of the piece that holds the value
 */
export function teach(page: PageText, piece: number, field: LessonField): Lesson | undefined {
  const model = buildModel(page);
  const value = model.units.find((unit) => unit.pieces.includes(piece));
  if (!value || !URL.canParse(page.url)) return undefined;
  const label = labelOf(model, value);
  if (!label) return undefined;
  const section = sectionsOf(model, model.units)(label.unit.id);
  const made = lessonSchema.safeParse({
    host: new URL(page.url).hostname,
    label: bare(label.unit.text),
    ...(section === '' || /\d{4}/.test(section) ? {} : { section: section.slice(0, 80) }),
    side: label.side,
    field,
  });
  return made.success ? made.data : undefined;
}

/** A value on the page with the place that a lesson about it would name. */
export interface PlacedValue {
  pieces: readonly number[];
  value: string;
  label: string;
  section?: string | undefined;
  side: Lesson['side'];
}

/** Values listed of one page, and the longest of them. */
const MOST_PLACED = 300;
const LONGEST_VALUE = 200;
/** What stands in these is said to be something else than a value. */
const NO_VALUES = ['header', 'dt', 'heading', 'label', 'nav', 'footer'];

/** The values of a page that a lesson can be about: a label that stands there once leads to each, and to nothing else. In the page's order. */
export function placedValues(page: PageText): PlacedValue[] {
  const model = buildModel(page);
  const sections = sectionsOf(model, model.units);
  const placeOf = (unit: Unit): string => `${sameWords(bare(unit.text))}|${sameWords(sections(unit.id))}`;
  const times = new Map<string, number>();
  for (const unit of model.units) times.set(placeOf(unit), (times.get(placeOf(unit)) ?? 0) + 1);
  const found: PlacedValue[] = [];
  for (const unit of model.units) {
    if (found.length >= MOST_PLACED) break;
    if (unit.text === '' || unit.text.length > LONGEST_VALUE || unit.act === 'button' || (unit.form && unit.form !== 'shown'))
      continue;
    if (model.within(unit.block, NO_VALUES)) continue;
    const label = labelOf(model, unit);
    if (!label || times.get(placeOf(label.unit)) !== 1 || nextTo(model, label.unit, label.side) !== unit) continue;
    const section = sections(label.unit.id);
    found.push({
      pieces: unit.pieces,
      value: unit.text,
      label: bare(label.unit.text),
      ...(section === '' || /\d{4}/.test(section) ? {} : { section: section.slice(0, 80) }),
      side: label.side,
    });
  }
  return found;
}

function labelOf(model: Model, value: Unit): { unit: Unit; side: Lesson['side'] } | undefined {
  let best: { unit: Unit; side: Lesson['side']; away: number } | undefined;
  for (const unit of model.units) {
    if (unit === value || unit.text === '' || unit.form || unit.text.length > 80 || /\d{4}/.test(unit.text)) continue;
    const beside =
      shareY(unit.box, value.box) > Math.min(unit.box[3], value.box[3]) / 2 && unit.box[0] + unit.box[2] <= value.box[0] + 4;
    const above = shareX(unit.box, value.box) > 0 && unit.box[1] + unit.box[3] <= value.box[1] + 4;
    const away = beside
      ? value.box[0] - unit.box[0] - unit.box[2]
      : above
        ? (value.box[1] - unit.box[1] - unit.box[3]) * 3
        : Number.POSITIVE_INFINITY;
    if (away < 460 && (!best || away < best.away)) best = { unit, side: beside ? 'right' : 'below', away };
  }
  return best;
}

/**
 * The pairs that lessons make out on a page: label and value, with the field that the clerk gave. `read` gives them more weight than its own reading of
 * the label.
 */
export function applyLessons(model: Model, lessons: readonly Lesson[]): Pair[] {
  if (lessons.length === 0 || !URL.canParse(model.page.url)) return [];
  const { hostname } = new URL(model.page.url);
  const own = lessons.filter((lesson) => lesson.host === hostname);
  if (own.length === 0) return [];
  const sections = sectionsOf(model, model.units);
  return own.flatMap((lesson) => {
    const wanted = sameWords(lesson.label);
    const labels = model.units.filter(
      (unit) =>
        !unit.form &&
        sameWords(bare(unit.text)) === wanted &&
        (lesson.section === undefined || sameWords(sections(unit.id)) === sameWords(lesson.section)),
    );
    // A label that stands on the page more than once does not say which value is meant.
    const label = labels.length === 1 ? labels[0] : undefined;
    const value = label && nextTo(model, label, lesson.side);
    return value
      ? [
          {
            label: lesson.label,
            labelUnit: label.id,
            units: [value.id],
            text: value.text,
            tie: 1,
            section: sections(label.id),
            taught: lesson.field,
          },
        ]
      : [];
  });
}

function nextTo(model: Model, label: Unit, side: Lesson['side']): Unit | undefined {
  let best: { unit: Unit; away: number } | undefined;
  for (const unit of model.units) {
    if (unit === label || unit.text === '' || unit.form === 'editable' || unit.form === 'image') continue;
    const fits =
      side === 'right'
        ? shareY(unit.box, label.box) > Math.min(unit.box[3], label.box[3]) / 2 && unit.box[0] >= label.box[0] + label.box[2] - 4
        : shareX(unit.box, label.box) > 0 && unit.box[1] >= label.box[1] + label.box[3] - 4;
    const away = side === 'right' ? unit.box[0] - label.box[0] - label.box[2] : unit.box[1] - label.box[1] - label.box[3];
    if (fits && away < (side === 'right' ? 460 : 60) && (!best || away < best.away)) best = { unit, away };
  }
  return best?.unit;
}
