/** What is known of a page before its claims are put together, and what comes out. */
import type { Portal } from '@/utils/portals/portal';
import type { Draft, LineDraft } from '../draft/draft';
import type { Model, Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import type { Table } from '../tables/tables';
import type { Legend } from '../values/reasons';
import type { LegendLine } from './legends';

/** What the whole page offers to each of its claims. */
export interface Context {
  model: Model;
  portal?: Portal;
  tables: Table[];
  /** units outside of tables */
  free: Unit[];
  /** units outside of tables, menus and footers included */
  outside: Unit[];
  pairs: Pair[];
  /** the page has a label for the payer's own claim number */
  payersNumber: boolean;
  /** the heading over a unit */
  sections: (id: number) => string;
  /** words beside boxes that are not ticked */
  unchosen: ReadonlySet<number>;
  legend: Map<string, Legend>;
  textLegend: LegendLine[];
  inside: (block: number, container: number) => boolean;
}

/** The line that something belongs to: the unit's number, and words that may number a line. */
export type OwnerOf = (unit: number, said: string) => LineDraft | undefined;

export interface Found {
  list: boolean;
  drafts: Draft[];
  /** a payment without a claim's identity */
  part?: Draft;
  contradictions: string[];
}
