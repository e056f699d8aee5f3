/** The parts of FHIR R4 that are read here, loosely: public samples are invalid in places, and one odd field must not cost the claim. */
import { z } from 'zod';

const loose = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const list = <T extends z.ZodType>(schema: T) =>
  z
    .array(z.unknown())
    .optional()
    .catch(undefined)
    .transform((items) =>
      (items ?? []).flatMap((item): z.output<T>[] => {
        const parsed = schema.safeParse(item);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const text = z.string().trim().min(1).max(2_000);
const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d{1,12}(?:\.\d{1,6})?$/)
    .transform(Number),
]);

const coding = z.object({
  system: loose(text),
  code: loose(z.union([text, z.number().transform(String)])),
  display: loose(text),
});
export const conceptSchema = z.object({ coding: list(coding), text: loose(text) });
export type Concept = z.infer<typeof conceptSchema>;

const money = z.object({ value: loose(number) });
const period = z.object({ start: loose(text), end: loose(text) });
export const identifierSchema = z.object({
  type: loose(conceptSchema),
  system: loose(text),
  value: loose(z.union([text, z.number().transform(String)])),
});
export const referenceSchema = z.object({ reference: loose(text), display: loose(text), identifier: loose(identifierSchema) });
export type Reference = z.infer<typeof referenceSchema>;

export const adjudicationSchema = z.object({
  category: loose(conceptSchema),
  reason: loose(conceptSchema),
  amount: loose(money),
  value: loose(number),
});
export type Adjudication = z.infer<typeof adjudicationSchema>;

const itemSchema = z.object({
  productOrService: loose(conceptSchema),
  revenue: loose(conceptSchema),
  modifier: list(conceptSchema),
  servicedDate: loose(text),
  servicedPeriod: loose(period),
  quantity: loose(z.object({ value: loose(number) })),
  net: loose(money),
  adjudication: list(adjudicationSchema),
});
export type Item = z.infer<typeof itemSchema>;

export const claimResourceSchema = z.object({
  resourceType: z.enum(['ExplanationOfBenefit', 'ClaimResponse']),
  status: loose(text),
  use: loose(text),
  outcome: loose(text),
  disposition: loose(text),
  identifier: list(identifierSchema),
  patient: loose(referenceSchema),
  insurer: loose(referenceSchema),
  provider: loose(referenceSchema),
  requestor: loose(referenceSchema),
  request: loose(referenceSchema),
  insurance: list(z.object({ coverage: loose(referenceSchema), focal: loose(z.boolean()) })),
  billablePeriod: loose(period),
  supportingInfo: list(
    z.object({
      category: loose(conceptSchema),
      code: loose(conceptSchema),
      timingDate: loose(text),
      timingPeriod: loose(period),
      valueString: loose(text),
    }),
  ),
  diagnosis: list(z.object({ sequence: loose(number), diagnosisCodeableConcept: loose(conceptSchema) })),
  item: list(itemSchema),
  addItem: list(itemSchema),
  adjudication: list(adjudicationSchema),
  total: list(z.object({ category: loose(conceptSchema), amount: loose(money) })),
  payment: loose(z.object({ date: loose(text), amount: loose(money), identifier: loose(identifierSchema) })),
  processNote: list(z.object({ text: loose(text) })),
  error: list(z.object({ code: loose(conceptSchema) })),
  contained: list(z.record(z.string(), z.unknown())),
});
export type ClaimResource = z.infer<typeof claimResourceSchema>;

const humanName = z.object({ text: loose(text), family: loose(text), given: list(text), suffix: list(text), use: loose(text) });
export const patientSchema = z.object({ name: list(humanName), birthDate: loose(text), identifier: list(identifierSchema) });
export const organisationSchema = z.object({
  name: z
    .union([text, z.array(humanName)])
    .optional()
    .catch(undefined),
  identifier: list(identifierSchema),
});
/** the claim that was sent, where a ClaimResponse points to it */
export const requestSchema = z.object({ identifier: list(identifierSchema), billablePeriod: loose(period) });
export const coverageSchema = z.object({
  subscriberId: loose(text),
  identifier: list(identifierSchema),
  payor: list(referenceSchema),
});
