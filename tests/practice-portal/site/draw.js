/** What the portal's pages are made of. Values come as cents and `YYYY-MM-DD`; the portal shows `$1,234.56` and `MM/DD/YYYY`. */

/** An element: `h('td', { class: 'money' }, '$1.00')`. Functions become listeners. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== ''));
  return element;
}

export const money = (cents) => {
  if (cents === undefined) return '';
  const text = `$${(Math.abs(cents) / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  return cents < 0 ? `(${text})` : text;
};

export const day = (date) => {
  if (date === undefined) return '';
  const [year, month, dayOfMonth] = date.split('-');
  return `${month}/${dayOfMonth}/${year}`;
};

export const days = (from, to) => (from === to || to === undefined ? day(from) : `${day(from)} - ${day(to)}`);

/** Grey bars where data will be. */
export const skeleton = (rows) =>
  h('div', { class: 'skeleton', 'aria-busy': 'true' }, ...Array.from({ length: rows }, () => h('span', { class: 'bar' })));

/** A table. `columns` are `[title, class]`; cells are text or elements. */
export const table = (caption, columns, rows) =>
  h(
    'table',
    {},
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, ...columns.map(([title, kind]) => h('th', { scope: 'col', class: kind }, title)))),
    h('tbody', {}, ...rows.map((cells) => h('tr', {}, ...cells.map((cell, i) => h('td', { class: columns[i][1] }, cell))))),
  );

const code = (reason) => (reason.group ? `${reason.group}-${reason.code}` : reason.code);

/** The service lines and, below, what their codes mean. */
export function serviceLines(lines) {
  const decided = lines.some((line) => line.paid !== undefined);
  const withCodes = lines.some((line) => line.reasons);
  const columns = [
    ['Procedure'],
    ['Mod'],
    ['Rev Code'],
    ['Units', 'money'],
    ['Service Date'],
    ['Billed', 'money'],
    ...(decided
      ? [
          ['Allowed', 'money'],
          ['Paid', 'money'],
          ['Patient Resp.', 'money'],
        ]
      : []),
    ...(withCodes ? [['Adjustments']] : []),
  ];
  const rows = lines.map((line) => [
    line.procedure,
    (line.modifiers ?? []).join(' '),
    line.revenueCode,
    String(line.units),
    days(line.serviceFrom, line.serviceTo),
    money(line.billed),
    ...(decided ? [money(line.allowed), money(line.paid), money(line.patientResponsibility)] : []),
    ...(withCodes
      ? [
          h(
            'div',
            {},
            ...(line.reasons ?? []).map((r) => h('div', {}, r.amount === undefined ? code(r) : `${code(r)} ${money(r.amount)}`)),
          ),
        ]
      : []),
  ]);
  const meanings = new Map(lines.flatMap((line) => line.reasons ?? []).map((reason) => [code(reason), reason.text]));
  return h(
    'div',
    {},
    table('Service lines', columns, rows),
    meanings.size === 0
      ? ''
      : h(
          'section',
          { class: 'meanings' },
          h('h3', {}, 'Code explanations'),
          h('dl', {}, ...[...meanings].flatMap(([shown, text]) => [h('dt', {}, shown), h('dd', {}, text)])),
        ),
  );
}
