/**
 * What ambulances, suppliers, pharmacies and laboratories call their visits: `Run Number`, `Trip Date`, `Rx #`, `Delivery Date`. Such a word alone means
 * too much; in a list that has nothing better it is the visit's.
 */

import { cellText, type Row } from '../cells/table';
import { matchName, nameWords, type WorklistField } from '../names/headers';
import { type Column, sample, takeFor } from './column';
import { fits } from './column-content';

const TRADE =
  'trip|run|transport|ride|order|sales order|work order|rx|prescription|accession|specimen|requisition|pcr|epcr|incident|session|exam|study|surgery|treatment|delivery|rental';
const NUMBER = new RegExp(`^(?:${TRADE}) (?:number|id|no|nbr|num)$`);
const DAY = new RegExp(
  `^(?:(?:${TRADE}|case|ship|shipped|delivered|fill|filled|dispense|dispensed|pick ?up|pu|dispatch|(?:specimen )?coll(?:ect(?:ed|ion)?)?) (?:date|dt|dos)|date (?:of )?(?:${TRADE}|delivered|shipped|filled|dispensed))$`,
);
/** A report was run, an order written and an accident had on a day of its own: it is the visit's where the visit is called so. */
const WRITTEN = /\b(?:run|order|rx|prescription|requisition|incident)\b/;
/** A laboratory's day is the one on which it got what it tests; money is collected on days too. */
const OF_A_LABORATORY = /\b(?:accession|specimen|requisition)\b/;
/** An anesthetist's case is an operation; other cases are opened on days of their own. */
const OF_AN_ANESTHETIST = /^(?:anes\w*|asa|crna)\b/;
/** Words that alone are the visit's number, over long numbers of its own. */
const ALONE = /^(?:case|accession|trip|run|pcr|epcr)$/;
const LONG = /^[A-Z]{0,4}[\d-]{6,14}$/i;
const LED = new RegExp(`^(?:${TRADE}) (.{2,40})$`);
const AMOUNTS = ['billed', 'paid', 'balance', 'allowed'] as const;

/** `Run No.` → `run no`. */
const plain = (header: string): string =>
  header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/#/g, ' number ')
    .replace(/\b(?:date|time) ?\/ ?time\b/g, 'date')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Share of numbers that must differ, for each visit has its own. */
const DIFFERENT = 0.8;

/** Gives those columns their fields where no other column has them. */
export function otherTrades(columns: Column[], rows: Row[]): void {
  const has = (field: WorklistField): boolean => columns.some((column) => column.field === field);
  const only = (isOne: (name: string, column: Column) => boolean): Column | undefined => {
    const [one, ...more] = columns.filter(
      (column) => !column.field && column.by === 'none' && isOne(plain(column.header), column),
    );
    return more.length === 0 ? one : undefined;
  };
  const give = (column: Column | undefined, field: WorklistField): void => {
    const cells = column ? sample(rows, column.index) : [];
    if (!column || has(field) || cells.length === 0 || !fits(field, cells)) return;
    takeFor(column, field);
  };
  if (!has('patientAccountNumber')) {
    const number = only((name, { header, index }) => {
      const full = nameWords(header).join(' ');
      const isNumber = NUMBER.test(name) || NUMBER.test(full);
      const texts = isNumber || ALONE.test(full) ? sample(rows, index).map(cellText) : [];
      return (
        texts.length > 0 &&
        new Set(texts).size >= texts.length * DIFFERENT &&
        (isNumber || texts.every((text) => LONG.test(text)))
      );
    });
    give(number, 'patientAccountNumber');
  }
  const number = columns.find(({ field }) => field === 'patientAccountNumber');
  const isOfNumber = (name: string): boolean => {
    if (/^coll/.test(name)) return columns.some(({ header }) => OF_A_LABORATORY.test(nameWords(header).join(' ')));
    if (/^case/.test(name)) return columns.some(({ header }) => OF_AN_ANESTHETIST.test(plain(header)));
    const word = WRITTEN.exec(name)?.[0];
    return word === undefined || (number !== undefined && plain(number.header).includes(word));
  };
  if (!has('serviceDates') && !has('lineServiceFrom'))
    give(
      only((name) => DAY.test(name) && isOfNumber(name)),
      'serviceFrom',
    );
  for (const field of AMOUNTS)
    give(
      only((name) => {
        const rest = LED.exec(name)?.[1];
        const meant = rest === undefined ? undefined : matchName(rest)?.field;
        return meant === field;
      }),
      field,
    );
}
