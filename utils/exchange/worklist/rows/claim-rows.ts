/** The rows of a list, one after the other: each is taken once, as a claim, as what goes on with the claim above or as a heading, or it is told. */
import type { ImportedClaim } from '../../imported';
import type { Row } from '../cells/table';
import { isValue, parseMoney } from '../cells/values';
import { numbersClaims } from '../columns/claim-and-line';
import { usualLength } from '../columns/full-rows';
import { isShifted, repairRow } from '../layouts/torn-rows';
import { addDetails, addReasons } from '../prints/reason-rows';
import { addRow, goesOn, whoseDays, withClaim } from './continued-rows';
import type { Sums } from './join-lines';
import { explainCodes } from './legend';
import type { List } from './list-of-table';
import { brokenLine, notAClaim, TOTAL } from './no-claim';
import { RowReader } from './row-reader';
import { type Group, rowToClaim } from './row-to-claim';
import { Sections } from './sections';
import { SeenRows } from './seen-rows';
import { sumRows } from './sum-rows';
import type { Worklist } from './worklist';

/** The claim that a further row may go on with: its first row, and the last that was taken for it. */
interface Open {
  row: Row;
  claim: ImportedClaim;
  until: number;
}

export class ClaimRows {
  private readonly list: List;
  private readonly worklist: Worklist;
  private readonly where: string;
  private readonly width: number;
  private readonly read: RowReader;
  private readonly sums: ReadonlySet<Row>;
  private readonly sections: Sections;
  private readonly seen: SeenRows;
  private readonly daysOf: Set<'claim' | 'line' | undefined>;
  /** claims that were there before this list's */
  private readonly before: number;
  /** rows below the first claim that are none: a legend may stand among them */
  private readonly aside: Row[] = [];
  private open: Open | undefined;
  private lastClaim: ImportedClaim | undefined;

  constructor(list: List, ofSheet: string | undefined, worklist: Worklist, where: string) {
    const { names, body, shape } = list;
    this.list = list;
    this.worklist = worklist;
    this.where = where;
    this.width = Math.max(names.length, usualLength(body));
    this.read = new RowReader(shape, worklist.problems);
    this.sums = sumRows(body, shape);
    this.sections = new Sections({ ...list, ofSheet, sums: this.sums, faultOf: (row) => this.faultOf(row) });
    this.seen = new SeenRows(shape);
    this.daysOf = new Set(body.map((row) => whoseDays(row, shape)));
    this.before = worklist.claims.length;
  }

  /** Takes the row at `index`, and the next one where a line break has parted the two. How many rows that were. */
  take(index: number): number {
    const { body, shape } = this.list;
    const row = body[index]!;
    const next = body[index + 1];
    const broken = brokenLine(row, next, this.width, shape);
    const at = `${this.where}row ${row.number}`;
    if (broken) this.tell(at, `and row ${next!.number} are one row with a line break in it: read together`);
    this.takeOne(broken ?? row, at);
    return broken ? 2 : 1;
  }

  /** What the whole list says of its claims. */
  finish(): void {
    const claims = this.worklist.claims.slice(this.before);
    explainCodes(claims, this.aside);
    const whose = this.daysOf.has('claim') ? 'claim' : this.daysOf.has('line') ? 'line' : undefined;
    if (whose) for (const claim of claims) this.worklist.said.daysOf.set(claim, whose);
    const own = this.list.shape.byField.get('patientAccountNumber')?.[0];
    if (own && numbersClaims(own)) for (const claim of claims) this.worklist.said.numbered.add(claim);
  }

  private tell(where: string, what: string): void {
    this.worklist.problems.push({ where, what });
  }

  private faultOf(row: Row): string | undefined {
    return this.sums.has(row) ? TOTAL : notAClaim(row, this.list.shape);
  }

  private takeOne(row: Row, at: string): void {
    if (this.open && row.number === this.open.until + 1 && goesOn(row, this.list.shape)) {
      this.continueClaim(row, this.open, at);
      return;
    }
    this.open = undefined;
    const what = this.faultOf(row);
    if (what === 'ruler' || this.isDetail(row, at) || this.isHeading(row, what, at)) return;
    const whole = repairRow(row, this.width, this.list.shape);
    if ('fault' in whole) {
      this.tell(at, whole.fault);
      return;
    }
    if (whole.note) this.tell(at, whole.note);
    const first = this.seen.first(whole.row);
    if (first) this.tell(at, `is the same as row ${first.number}: taken once`);
    else this.takeClaim(whole.row, row.number, at);
  }

  /** A row that goes on with the claim above it. */
  private continueClaim(row: Row, open: Open, at: string): void {
    open.until = row.number;
    const whole = withClaim(row, open.row, this.list.shape);
    this.daysOf.add(whoseDays(whole, this.list.shape));
    const further = rowToClaim(this.read, whole, at, { payer: open.claim.claim.payer });
    if (!addRow(open.claim.claim, further)) this.worklist.claims.push(further);
    this.tell(at, `names no claim: taken for a further line or reason of ${open.claim.where}`);
  }

  /** True for a row that says why the claim above was denied, or its number. */
  private isDetail(row: Row, at: string): boolean {
    const details = this.lastClaim && this.sections.below.get(row);
    if (!this.lastClaim || !details) return false;
    const fault = addDetails(this.lastClaim.claim, details);
    this.tell(at, fault ?? `names no claim: taken for a reason of ${this.lastClaim.where}`);
    return true;
  }

  /** True for a row that is no claim: it may say something of those below it. */
  private isHeading(row: Row, what: string | undefined, at: string): boolean {
    const heard = this.sections.hear(row, what);
    if (heard === 'reasons') return true;
    if (what === undefined) return false;
    if (what === TOTAL) this.addSum(row);
    if (heard !== 'nothing' || what === TOTAL) this.lastClaim = undefined;
    if (heard === 'status') return true;
    if (this.worklist.claims.length > this.before) this.aside.push(row);
    if (heard === 'nothing') this.tell(at, what);
    return true;
  }

  /** Keeps what a sum right below a claim's row says: it may be of that claim's lines alone. */
  private addSum(row: Row): void {
    const { claims, said } = this.worklist;
    const last = this.lastClaim && claims.at(-1);
    if (last && !said.sums.has(last)) said.sums.set(last, { ...this.amount('billed', row), ...this.amount('paid', row) });
  }

  private amount(field: 'billed' | 'paid', row: Row): Sums {
    const { byField, money } = this.list.shape;
    const column = (byField.get(field === 'billed' ? 'lineBilled' : 'linePaid') ?? byField.get(field))?.[0];
    const parsed = column ? parseMoney(row.cells[column.index], money) : 'empty';
    return isValue(parsed) ? { [field]: parsed.value } : {};
  }

  private takeClaim(row: Row, number: number, at: string): void {
    const { claims, problems } = this.worklist;
    const told = problems.length;
    const claim = takeRow(this.read, row, this.worklist, at, this.sections.group);
    // some of a shifted row's values fit where they stand by accident
    const off = problems.length - told;
    if (claim && off > 1 && (isShifted(row, this.width, this.list.shape) || isMostlyOff(claim, off))) {
      claims.pop();
      problems.splice(told, Infinity, { where: at, what: 'does not stand under its names but beside them: not taken' });
      return;
    }
    if (claim) this.open = { row, claim, until: number };
    this.lastClaim = claim;
    if (claim && this.sections.reasons) addReasons(claim.claim, this.sections.reasons);
  }
}

/** The claim of a row, added to the list's; undefined where nothing of it could be taken. */
export function takeRow(read: RowReader, row: Row, worklist: Worklist, where: string, group?: Group): ImportedClaim | undefined {
  const imported = rowToClaim(read, row, where, group);
  if (Object.keys(imported.claim).length === 0) {
    worklist.problems.push({ where, what: 'no value of this row could be taken' });
    return undefined;
  }
  // what is left is no claim: a row that stands under the names of another
  if (Object.keys(imported.claim).length < FEW && !NAMING.some((field) => imported.claim[field] !== undefined)) {
    worklist.problems.push({ where, what: 'has no account, claim number, name or member ID that could be taken: not taken' });
    return undefined;
  }
  worklist.claims.push(imported);
  return imported;
}

/** No number of a claim, and more that does not fit where it stands than what does: a line of the page's head by its parts. */
const isMostlyOff = ({ claim }: ImportedClaim, off: number): boolean =>
  claim.claimNumber === undefined && claim.patientAccountNumber === undefined && off > Object.keys(claim).length;

const NAMING = ['claimNumber', 'patientAccountNumber', 'patientName', 'memberId'] as const;
/** Fields that a claim has at least where nothing says whose it is. */
const FEW = 3;
