/**
 * Changes to a saved page that a person would hardly notice, or reads past: the same values drawn, worded or surrounded otherwise. Runs in the page.
 * What is true of the page stays true; portals differ from one another in just these ways.
 */

const all = (selector: string, root: ParentNode = document): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
const textOf = (element: HTMLElement): string => element.innerText.replace(/\s+/g, ' ').trim();

function textNodes(root: Node = document.body): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() !== '' && !node.parentElement?.closest('script, style, option')) found.push(node);
  }
  return found;
}

/** Rewrites every text that holds the pattern. */
function rewrite(pattern: RegExp, put: (...found: string[]) => string): boolean {
  let changed = false;
  for (const node of textNodes()) {
    const text = node.data.replace(pattern, put);
    changed ||= text !== node.data;
    if (text !== node.data) node.data = text;
  }
  return changed;
}

const headOf = (table: HTMLTableElement): HTMLTableRowElement | undefined =>
  [...table.rows].find((row) => row.cells.length >= 3 && [...row.cells].every((cell) => cell.tagName === 'TH'));

/** Visible tables of records under a row of heads, without cells over several rows. */
const tables = (): HTMLTableElement[] =>
  (all('table') as HTMLTableElement[]).filter(
    (table) => shown(table) && table.rows.length >= 2 && headOf(table) && !table.querySelector('table, [rowspan]'),
  );

/** What the markup itself calls labels and heads of columns. */
const labels = (): HTMLElement[] => all('dt, th, label').filter((one) => shown(one) && textOf(one) !== '' && textOf(one).length < 45);

/** A table as boxes without roles, each as wide as its column was. */
function asBoxes(table: HTMLTableElement): void {
  const widths = [...headOf(table)!.cells].flatMap((cell) =>
    Array<number>(cell.colSpan).fill(cell.getBoundingClientRect().width / cell.colSpan),
  );
  const box = document.createElement('div');
  for (const row of [...table.rows].filter(shown)) {
    const line = document.createElement('div');
    line.style.display = 'flex';
    let at = 0;
    for (const cell of [...row.cells]) {
      const style = getComputedStyle(cell);
      const part = document.createElement('div');
      const width = widths.slice(at, (at += cell.colSpan)).reduce((sum, one) => sum + one, 0);
      part.style.cssText = `flex:0 0 ${width}px;box-sizing:border-box;padding:${style.padding};text-align:${style.textAlign};font:${style.font}`;
      part.append(...cell.childNodes);
      line.append(part);
    }
    box.append(line);
  }
  table.replaceWith(box);
}

/** A panel beside the page, as menus and sidebars are. */
function beside(html: string): boolean {
  const [panel, page, both] = [document.createElement('div'), document.createElement('div'), document.createElement('div')];
  panel.innerHTML = html;
  panel.style.cssText = 'flex:0 0 230px;font:13px Arial;padding:12px';
  page.style.cssText = 'flex:1;min-width:0';
  page.append(...document.body.childNodes);
  both.style.cssText = 'display:flex;align-items:flex-start;gap:16px';
  both.append(panel, page);
  document.body.append(both);
  return true;
}

const NUMBER = /^\s*(?=[A-Z0-9-]*\d{5})[A-Z0-9-]{7,24}\s*$/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What other portals call the same. */
const SYNONYMS: Readonly<Record<string, string>> = {
  billed: 'Amount Charged',
  'billed amount': 'Submitted Charges',
  'total billed': 'Total Claim Charge',
  charge: 'Submitted Amount',
  charges: 'Billed Amt',
  allowed: 'Contracted Rate',
  'allowed amount': 'Eligible Amount',
  paid: 'Net Payment',
  'paid amount': 'Reimbursement Amount',
  'total paid': 'Plan Paid Amount',
  'claim number': 'Payer Claim Control Number',
  'claim #': 'ICN',
  'claim id': 'DCN',
  'member id': 'Subscriber ID',
  'patient responsibility': 'What you owe',
  received: 'Date Claim Received',
  'received date': 'Receipt Date',
  'date of birth': 'D.O.B.',
  units: 'Days/Units',
  procedure: 'CPT/HCPCS',
  'service date': 'Date of Procedure',
  'dates of service': 'DOS',
  'check number': 'EFT Reference Number',
  deductible: 'Applied to Deductible',
  status: 'Claim Disposition',
  'claim status': 'Adjudication Status',
};

/** Each changes the page and says whether there was something in it to change. */
export const CHANGES: Readonly<Record<string, () => boolean>> = {
  'tables as boxes': () => tables().map(asBoxes).length > 0,
  'boxes with a button before each row': () =>
    tables().map((table) => {
      for (const row of [...table.rows]) {
        const first = row.cells[0]!.cloneNode(false) as HTMLTableCellElement;
        first.removeAttribute('colspan');
        if (row !== headOf(table)) first.append(Object.assign(document.createElement('a'), { textContent: 'View', href: '#' }));
        row.prepend(first);
      }
      asBoxes(table);
    }).length > 0,
  'group heads over the columns': () =>
    tables().map((table) => {
      const head = headOf(table)!;
      const half = head.cells.length >> 1;
      head.insertAdjacentHTML('beforebegin', `<tr><th colspan="${half}">Service information</th><th colspan="${head.cells.length - half}">Amounts</th></tr>`);
    }).length > 0,
  'heads in bold cells': () =>
    all('th').map((head) => {
      const cell = document.createElement('td');
      cell.colSpan = (head as HTMLTableCellElement).colSpan;
      cell.rowSpan = (head as HTMLTableCellElement).rowSpan;
      cell.append(document.createElement('b'));
      cell.firstElementChild!.append(...head.childNodes);
      head.replaceWith(cell);
    }).length > 0,
  'signs beside the labels': () => labels().map((label) => label.append(' ', Object.assign(document.createElement('span'), { textContent: 'ⓘ' }))).length > 0,
  'buttons that copy numbers': () =>
    textNodes()
      .filter((node) => NUMBER.test(node.data))
      .map((node) => node.after(' ', Object.assign(document.createElement('button'), { textContent: 'Copy' }))).length > 0,
  'dates in words': () =>
    rewrite(
      /(?<![\d/-])(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\/((?:19|20)\d\d)(?![\d/])/g,
      (_, month, day, year) => `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`,
    ),
  'amounts without signs': () => rewrite(/\$\s?(?=\d)/g, () => ''),
  'labels in other words': () => {
    let changed = false;
    for (const node of labels().flatMap((label) => textNodes(label))) {
      const [, words = '', colon = ''] = /^\s*(.*?)\s*(:?)\s*$/s.exec(node.data) ?? [];
      const other = SYNONYMS[words.toLowerCase()];
      if (other) node.data = `${other}${colon}`;
      changed ||= other !== undefined;
    }
    return changed;
  },
  'custom elements': () =>
    all('div').map((box) => {
      const own = document.createElement('app-box');
      for (const { name, value } of box.attributes) own.setAttribute(name, value);
      own.style.cssText = `display:${getComputedStyle(box).display};${box.style.cssText}`;
      own.append(...box.childNodes);
      box.replaceWith(own);
    }).length > 0,
  'recent claims beside it': () =>
    beside(
      '<h3>Recently viewed</h3><p><a href="#">E7740192833</a> Tolliver, Amos $412.00 Denied</p><p><a href="#">E7739981002</a> Marsh, Dell $1,940.00 Pending</p>',
    ),
  'the original claim beside it': () =>
    beside(
      '<h3>Original claim</h3><dl><dt>Claim number</dt><dd>E7740192833</dd><dt>Patient</dt><dd>Tolliver, Amos</dd><dt>Status</dt><dd>Denied</dd><dt>Billed</dt><dd>$412.00</dd></dl>',
    ),
  'messages beside it': () =>
    beside(
      '<h4>Messages</h4><ul><li>11/02/2026 Claim E7740192833 was denied.</li><li>10/28/2026 Payment of $88.20 was issued on check 00881277.</li></ul>',
    ),
  'the account beside it': () =>
    beside(
      '<b>Signed in as</b><div>Jordan Tate</div><div>Organization</div><div>Lakeview Billing Partners</div><div>NPI</div><div>1234567893</div>',
    ),
  'accumulators beside it': () =>
    beside(
      '<h3>Plan year to date</h3><dl><dt>Deductible met</dt><dd>$1,250.00</dd><dt>Coinsurance</dt><dd>20%</dd><dt>Copay</dt><dd>$35.00</dd></dl>',
    ),
};
