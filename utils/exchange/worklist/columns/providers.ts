/** Who bills: columns of providers that are a treating person's, and those that only what stands beside them tells. */

import { cellText, type Row } from '../cells/table';
import { type Column, sample, takeFor } from './column';
import { has, named } from './content-pairs';

/** Names that say of no provider whether he bills or treats. */
const BARE = /^(?:service )?provider(?: name| full name)?$/;

/** `Ruiz`, `DOC2`, `R. Halloran MD`, `HALLORAN, RUTH`: which of the doctors, and not who bills. Beside him a bare `NPI` is his. */
export function bareProviders(columns: Column[], rows: Row[]): void {
  for (const column of columns) {
    if (column.field !== 'providerName' || column.by !== 'name' || !BARE.test(named(column))) continue;
    const texts = sample(rows, column.index).map(cellText);
    const isCode = named(column) === 'provider' && texts.every((text) => /^\S+$/.test(text));
    const arePersons = texts.filter(isPerson).length > texts.length / 2;
    if (!isCode && !arePersons) continue;
    leave(column);
    const npi = has(columns, 'providerNpi');
    if (arePersons && npi?.by === 'name' && /^(?:service )?(?:provider )?npi(?: number)?$/.test(named(npi))) leave(npi);
  }
}

function leave(column: Column): void {
  delete column.field;
  column.by = 'none';
}

const TITLE =
  /\b(?:m\.?d|d\.?o|n\.?p|p\.?a-?c|r\.?n|ph\.?d|psy\.?d|d\.?p\.?m|d\.?c|d\.?d\.?s|d\.?m\.?d|o\.?d|crna|aprn|fnp|arnp|pt|dpt|lcsw|lmft|lpc|otr|slp)\b\.?(?:,? \p{Lu}{2,5})*$|^dr\b/iu;
/** `HALLORAN, RUTH`, `Halloran, Ruth E` */
const SURNAME_FIRST = /^\p{L}[\p{L}'’. -]{1,24}, ?\p{L}[\p{L}'’.-]*(?: \p{L}\.?)?$/u;
const COMPANY =
  /\b(?:hospitals?|clinics?|cent(?:er|re|ers)|ctr|medical|med|health\w*|group|grp|assoc\w*|llc|llp|inc|pc|pllc|corp|practice|services?|systems?|physicians?|partners|care|university|univ|county|labs?|laborator\w*|imaging|radiology|surg\w*|orthop\w*|ortho|pediatrics|cardiology|specialists?|dept|department|ambulance|ems|pharmacy|home|hospice|rehab\w*|therapy|institute|foundation)\b/i;

function isPerson(text: string): boolean {
  return !COMPANY.test(text) && (TITLE.test(text) || SURNAME_FIRST.test(text));
}

/** `Bill_Name` beside `Bill_NPI`: called like the number of who bills, its name. */
export function namesBesideNpi(columns: Column[], rows: Row[]): void {
  const npi = has(columns, 'providerNpi');
  if (npi?.by !== 'name' || has(columns, 'providerName')) return;
  const stem = named(npi).replace(/ ?npi(?: number)?$/, '');
  const [only, ...more] = columns.filter(
    (column) => !column.field && !column.known && column.by === 'none' && stem !== '' && named(column) === `${stem} name`,
  );
  const texts = only ? sample(rows, only.index).map(cellText) : [];
  if (only && more.length === 0 && texts.length > 0 && texts.every((text) => /\p{L}{2}/u.test(text)))
    takeFor(only, 'providerName');
}
