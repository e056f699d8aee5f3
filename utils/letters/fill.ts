/** Fills a template with a context: the letter's blocks, and every place that is not ready to send, in reading order. */
import type { Template as Parsed } from 'liquidjs';
import type { DisputeLevel } from '@/utils/claim/words';
import { type Block, type GapKind, type Part, plainText, runsOf } from './blocks';
import type { Enclosure, FieldKind, LetterContext } from './context';
import { parseSource, render } from './engine';
import { familyName } from './family';
import { fieldAt } from './fields';
import { frameOf } from './frames';
import { usualEnclosures } from './papers';
import { parseBlocks } from './parse-blocks';
import { type Answers, emptyGroup, FieldDrop, type Group, scopeOf } from './scope';
import { Sheet } from './sheet';
import type { Recipient, Template } from './template';
import { templateOf } from './templates';
import { letterPlainText } from './text';

/** A place that has to be filled before the letter is sent. */
export interface Gap {
  /** `payer.address`, `lines.0.billed`, `fact.severity`: the key under which an answer is given back */
  field: string;
  /** what to ask for: "Payer: appeals address" */
  label: string;
  gap: GapKind;
  kind: FieldKind;
  /** why a value that is there cannot be used as it is */
  why?: string;
  /** the block it stands in first, counted from 0 in `blocks`, and that block's part of the letter; absent where the text does not show it */
  where?: { block: number; part: Part };
}

export interface Letter {
  template: string;
  title: string;
  to: Recipient;
  signer: Exclude<Template['signer'], 'by-category'>;
  level?: DisputeLevel;
  /** the payer's claim number, for the foot of each page; absent where it is not known */
  claimNumber?: string;
  blocks: Block[];
  /** the letter as plain text, whole */
  text: string;
  /** empty where the letter is ready to send */
  gaps: Gap[];
  /** facts that would make it stronger and may be left out: asked for, never blocking */
  extras: { field: string; label: string }[];
  enclosures: Enclosure[];
}

export interface FillOptions {
  /** what the clerk typed into gaps, by `Gap.field`. An answer to a doubtful field confirms or replaces it. */
  answers?: Answers;
  level?: DisputeLevel;
}

const LEVEL_WORDS: Record<DisputeLevel, string> = {
  'timely-filing': 'claim',
  reconsideration: 'reconsideration',
  'appeal-1': 'first-level appeal',
  'appeal-2': 'second-level appeal',
  redetermination: 'redetermination',
  qic: 'reconsideration by the Qualified Independent Contractor',
  alj: 'hearing before an Administrative Law Judge',
  council: 'review by the Medicare Appeals Council',
  court: 'judicial review',
  'peer-to-peer': 'peer-to-peer review',
  'corrected-claim': 'corrected claim',
};

/**
 * The letter `template` (its name, or a template of the hospital's own) for `context`. Values are text and nothing else: braces, `$&` or
 * markup in them stand in the letter as they are. Throws where there is no letter of that name, or a template of one's own does not end.
 */
export function fillLetter(template: string | Template, context: LetterContext, options: FillOptions = {}): Letter {
  const chosen = typeof template === 'string' ? templateOf(template) : template;
  if (!chosen) throw new Error(`There is no letter “${String(template)}”.`);
  const answers = options.answers ?? new Map();
  const enclosures = context.enclosures ?? usualEnclosures(chosen);
  const level = levelOf(chosen, options.level);
  const scope = letterScope(chosen, context, answers, enclosures, level);
  const sheet = new Sheet();
  const numbers = new Map(enclosures.flatMap(({ id }, index) => (id === undefined ? [] : [[id, index + 1] as const])));
  const frame = frameOf(chosen.to);
  const papers = new Map(chosen.enclosures.map(({ id, title }) => [id, title] as const));
  const state = { sheet, enclosures: numbers, papers, answers, extras: new Map<string, string>() };
  const source = [frame.head, bodyOf(chosen), frame.tail].map((parsed) => render(parsed, scope, state)).join('\n\n');
  const blocks = parseBlocks(source, sheet);
  return {
    template: chosen.id,
    title: chosen.title,
    to: chosen.to,
    signer: signerOf(chosen, context),
    ...(level === undefined ? {} : { level }),
    ...(context.claim?.number === undefined ? {} : { claimNumber: context.claim.number }),
    blocks,
    text: letterPlainText(blocks),
    gaps: gapsOf(blocks, sheet, chosen, scope),
    extras: [...state.extras].map(([field, label]) => ({ field, label })),
    enclosures,
  };
}

/** The level asked for where the letter is written for it. A letter to the patient or to billing is no dispute, whatever comes next in the claim. */
function levelOf(template: Template, wanted: DisputeLevel | undefined): DisputeLevel | undefined {
  return wanted !== undefined && template.levels.includes(wanted) ? wanted : template.levels[0];
}

/** A reviewer of a clinical denial is answered by a physician; whether a claim was late or a code was wrong is the biller's to say. */
function signerOf({ signer }: Template, { denial }: LetterContext): Letter['signer'] {
  if (signer !== 'by-category') return signer;
  return denial?.category === undefined || denial.category === 'medical-necessity' ? 'physician' : 'biller';
}

const bodies = new WeakMap<Template, Parsed[]>();
function bodyOf(template: Template): Parsed[] {
  const known = bodies.get(template) ?? parseSource(template.body);
  bodies.set(template, known);
  return known;
}

function letterScope(
  template: Template,
  context: LetterContext,
  answers: Answers,
  enclosures: readonly Enclosure[],
  level: DisputeLevel | undefined,
): Group {
  const scope = scopeOf(context, answers);
  const letter = emptyGroup();
  const levelWords = level === undefined ? 'review' : LEVEL_WORDS[level];
  letter.level = levelWords;
  letter.family = familyName(context.payer?.family ?? '');
  const dispute = template.to === 'payer' && template.routes.some((route) => DISPUTES.has(route));
  letter.dispute = dispute;
  letter.partial = context.partial === true;
  const heading = dispute ? `${levelWords.charAt(0).toUpperCase()}${levelWords.slice(1)} – ${template.title}` : template.title;
  letter.subject = template.subject ?? heading;
  scope.letter = letter;
  nameEarlierLevel(scope);
  const physician = signerOf(template, context) === 'physician';
  const who = asGroup(physician ? scope.physician : scope.clerk);
  const signer = emptyGroup();
  signer.name = who.name;
  signer.title = physician ? (who.specialty ?? '') : who.title;
  signer.npi = who.npi;
  scope.signer = signer;
  scope.enclosures = enclosures.map(({ title }) => Object.assign(emptyGroup(), { title }));
  const enclosed = emptyGroup();
  for (const { id } of enclosures) if (id !== undefined) enclosed[id] = true;
  scope.enclosed = enclosed;
  return scope;
}

/** A log keeps the level of an earlier letter by its code; a letter names it in words. */
function nameEarlierLevel(scope: Group): void {
  const previous = asGroup(scope.previous);
  const level = previous.level;
  if (!(level instanceof FieldDrop)) return;
  const words = new Map<unknown, string>(Object.entries(LEVEL_WORDS));
  previous.level = FieldDrop.rewritten(level, (value) => words.get(value) ?? String(value));
  scope.previous = previous;
}

const DISPUTES: ReadonlySet<string> = new Set(['appeal', 'reconsideration', 'reopening', 'underpayment-dispute']);

const asGroup = (value: unknown): Group => Object.assign(emptyGroup(), value);

function gapsOf(blocks: readonly Block[], sheet: Sheet, template: Template, scope: Group): Gap[] {
  const gaps = new Map<string, Gap>();
  const details = new Map(sheet.runs.map((detail) => [detail.run.field ?? detail.run.text, detail]));
  blocks.forEach((block, index) => {
    for (const run of runsOf(block).flat()) {
      if (run.gap === undefined) continue;
      const field = run.field ?? plainText([run]);
      if (gaps.has(field)) continue;
      const detail = details.get(field);
      gaps.set(field, {
        field,
        label: detail?.label ?? field,
        gap: run.gap,
        kind: kindOf(field),
        ...(detail?.why === undefined ? {} : { why: detail.why }),
        where: { block: index, part: block.part },
      });
    }
  });
  for (const field of template.needs) {
    const gap = gaps.has(field) ? undefined : neededGap(field, scope);
    if (gap) gaps.set(field, gap);
  }
  return [...gaps.values()];
}

/** A field that the template needs but its text does not show. */
function neededGap(path: string, scope: Group): Gap | undefined {
  if (path === 'lines') {
    const none = Array.isArray(scope.lines) && scope.lines.length === 0;
    return none ? { field: 'lines', label: 'Service lines', gap: 'missing', kind: 'list' } : undefined;
  }
  const [group = '', key = ''] = path.split('.');
  const drop = asGroup(scope[group])[key];
  if (!(drop instanceof FieldDrop)) return undefined;
  const { field, doubt } = FieldDrop.describe(drop);
  if (!doubt) return undefined;
  return {
    field: path,
    label: field.label,
    gap: doubt.gap,
    kind: field.kind,
    ...(doubt.why === undefined ? {} : { why: doubt.why }),
  };
}

const kindOf = (field: string): FieldKind =>
  fieldAt(field.replace(/^lines\.\d+\./, 'line.'))?.kind ?? (field.startsWith('fact.') ? 'lines' : 'text');
