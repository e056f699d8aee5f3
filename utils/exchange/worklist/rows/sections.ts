/**
 * What the headings of a list say of the claims below them: who pays, what the payer says, why it was denied. Columns say more: where the list has one of
 * them, headings say nothing of the same.
 */
import type { Reason } from '@/utils/claim/claim';
import { cellText, isBlank, type Row } from '../cells/table';
import { guarantorPays, payersHeading } from '../columns/guarantors';
import type { ListShape } from '../columns/list-shape';
import { headingPayer, namesOfTotals, payerSections, titlePayer, withoutCode } from '../prints/page-heads';
import { type ReasonRows, reasonRows } from '../prints/reason-rows';
import { TOTAL } from './no-claim';
import type { Group } from './row-to-claim';
import { type StatusSections, statusSections } from './status-sections';

/** Columns that say what the payer says of a claim. */
const STATUS = ['statusText', 'statusCategory', 'categoryText', 'statusCode'] as const;

export interface SectionsOf {
  names: string[];
  /** the rows above the names, and those below them */
  preamble: Row[];
  body: Row[];
  shape: ListShape;
  /** the payer that the sheet is called after */
  ofSheet: string | undefined;
  /** rows that add up others without saying so */
  sums: ReadonlySet<Row>;
  /** why a row is no claim; undefined for a claim */
  faultOf: (row: Row) => string | undefined;
}

/** What a row that is no claim is to the claims around it. */
export type Heard = 'reasons' | 'status' | 'payer' | 'nothing';

export class Sections {
  /** rows below a claim that say why it was denied */
  readonly below: ReasonRows['below'];
  private readonly ownPayer: boolean;
  private readonly sums: ReadonlySet<Row>;
  private readonly totals: ReadonlySet<string>;
  private readonly statuses: StatusSections;
  private readonly payers: ReadonlyMap<Row, string>;
  private readonly heads: ReasonRows['heads'] | undefined;
  private readonly guarantors: boolean;
  /** payers within statuses, or statuses within payers: what stands further out ends what stands within */
  private readonly holdsPayers: boolean;
  /** the system's own number of each payer stands before its name */
  private readonly numbered: boolean;
  private payer: string | undefined;
  private status: string | undefined;
  private ofSection: Reason[] | undefined;

  constructor({ names, preamble, body, shape, ofSheet, sums, faultOf }: SectionsOf) {
    const isClaim = (row: Row): boolean => faultOf(row) === undefined;
    const columns = shape.byField.get('payer') ?? [];
    // a column that only headings fill says nothing of the claims below them
    this.ownPayer = columns.some(({ index }) => body.some((row) => cellText(row.cells[index]) !== '' && isClaim(row)));
    this.sums = sums;
    this.statuses = STATUS.some((field) => shape.byField.has(field))
      ? { headings: new Map() }
      : statusSections(preamble, body, isClaim);
    const others = body.filter((row) => !this.statuses.headings.has(row));
    this.payers = this.ownPayer ? new Map() : payerSections(others, faultOf);
    this.totals = this.ownPayer ? new Set() : namesOfTotals(body);
    this.guarantors = guarantorPays(names, body);
    const headings = this.ownPayer ? [] : [...preamble, ...others].flatMap((row) => this.payerIn(row) ?? []);
    this.numbered = new Set(headings).size > 1 && headings.every((name) => OWN_NUMBER.test(name));
    this.payer = this.ownPayer ? undefined : this.payerAbove(preamble, ofSheet);
    this.status = this.statuses.first;
    this.holdsPayers = body.some((row, at) => this.statuses.headings.has(row) && this.payerIn(body[at + 1]) !== undefined);
    const { below, heads } = reasonRows(preamble, body, isClaim, holdsReasons(shape));
    this.below = below;
    // reasons within payers, or payers within reasons: what a total ends is not known there
    this.heads = holdsReasons(shape) || others.some((row) => this.payerIn(row) !== undefined) ? undefined : heads;
  }

  /** What the headings read so far say of a claim. */
  get group(): Group {
    return { payer: this.payer, status: this.status };
  }

  get reasons(): readonly Reason[] | undefined {
    return this.ofSection;
  }

  /** Takes what a row says of the claims below it. `what` is why it is none itself. */
  hear(row: Row, what: string | undefined): Heard {
    const headed = this.heads?.get(row);
    if (what === TOTAL || headed) this.ofSection = headed;
    if (headed) return 'reasons';
    if (what === undefined) return 'nothing';
    const status = this.statuses.headings.get(row);
    // a section ends in its total: what comes then needs a heading of its own
    if (status !== undefined || (what === TOTAL && !this.holdsPayers)) this.status = status;
    if (status !== undefined) {
      if (this.holdsPayers) this.payer = undefined;
      return 'status';
    }
    const payer = this.ownPayer || this.sums.has(row) ? undefined : this.payerIn(row);
    if (!payer) return 'nothing';
    if (!this.holdsPayers) this.status = undefined;
    this.payer = this.withoutCode(payer);
    return 'payer';
  }

  private headingOf(row: Row): string | undefined {
    return headingPayer(this.guarantors ? payersHeading(row) : row);
  }

  private payerIn(row: Row | undefined): string | undefined {
    return row && (this.headingOf(row) ?? this.payers.get(row));
  }

  private payerAbove(preamble: Row[], ofSheet: string | undefined): string | undefined {
    const headings = preamble.map((row) => this.headingOf(row));
    const above = [...headings, ofSheet, ...titlePayers(preamble, this.payers.size > 0)].find((payer) => payer !== undefined);
    return above && this.withoutCode(above);
  }

  private withoutCode(name: string): string {
    return withoutCode(this.numbered ? name.replace(OWN_NUMBER, '') : name, this.totals);
  }
}

/** `489 MEDICARE PART A`, `0312 - AETNA`. */
const OWN_NUMBER = /^\d{2,10}(?: ?[-–:] ?| +)(?=\p{L}{2})/u;

const holdsReasons = ({ byField }: ListShape): boolean =>
  (['reasonCode', 'reasonText', 'remarkCode', 'statusCode'] as const).some((field) => byField.has(field));

/** The row right above the names may head the first section; every other one may name the payer whose list it is. */
const titlePayers = (preamble: Row[], hasSections: boolean): (string | undefined)[] =>
  preamble
    .filter((row) => !isBlank(row))
    .map((row, index, rows) => titlePayer(row, hasSections && index === rows.length - 1))
    .reverse();
