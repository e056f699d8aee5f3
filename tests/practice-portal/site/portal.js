/** The practice portal: one page that draws itself anew whenever the address changes, as payers' portals do. */
import { day, days, h, money, serviceLines, skeleton, table } from './draw.js';
import { eligibility, home, tasks } from './pages.js';

const main = document.querySelector('main');
const USER = 'Dana Whitfield, Harbor View Medical Center';
/** Counts the drawings: an answer that comes after the clerk has gone on is not drawn. */
let drawing = 0;

class SignedOut extends Error {}

async function ask(path) {
  const response = await fetch(`/api/${path}`);
  if (response.status === 401) throw new SignedOut((await response.json()).error);
  return response.ok ? response.json() : undefined;
}

const show = (title, ...content) => {
  document.title = `${title} | Meridian Mutual Provider Connect`;
  main.replaceChildren(...content);
};

function go(path) {
  history.pushState(null, '', path);
  draw();
}

/** The header's links, once somebody is signed in. */
function frame(signedIn) {
  const links = [
    ['Home', '/home'],
    ['Eligibility', '/eligibility'],
    ['Claims', '/claims'],
    ['Practice tasks', '/tasks'],
  ];
  document.querySelector('nav').replaceChildren(...(signedIn ? links.map(([text, href]) => h('a', { href }, text)) : []));
  document.querySelector('.user').textContent = signedIn ? USER : '';
}

function signIn(message) {
  frame(false);
  const submit = async (event) => {
    event.preventDefault();
    await fetch('/api/sign-in', { method: 'POST' });
    go(location.pathname === '/sign-in' || location.pathname === '/' ? '/home' : location.pathname + location.search);
  };
  show(
    'Sign in',
    h(
      'form',
      { class: 'sign-in', submit },
      h('h1', {}, 'Sign in'),
      message ? h('p', { role: 'alert' }, message) : '',
      h('label', {}, 'User name', h('input', { name: 'user', autocomplete: 'username' })),
      h('label', {}, 'Password', h('input', { name: 'password', type: 'password', autocomplete: 'current-password' })),
      h('button', {}, 'Sign in'),
    ),
  );
}

const SEARCH = [
  ['number', 'Claim number', 'claimNumber'],
  ['member', 'Member ID', 'memberId'],
  ['name', 'Patient last name', 'patientName'],
  ['account', 'Patient account number', 'patientAccountNumber'],
];

function searchForm(query) {
  const submit = (event) => {
    event.preventDefault();
    const filled = [...new FormData(event.target)].filter(([, value]) => value !== '');
    go(`/claims?${new URLSearchParams([...filled, ['search', '1']])}`);
  };
  return h(
    'form',
    { class: 'search', submit },
    h('h1', {}, 'Claim search'),
    h(
      'div',
      { class: 'fields' },
      ...SEARCH.map(([name, label]) =>
        h('label', {}, label, h('input', { name, value: query.get(name) ?? '', autocomplete: 'off' })),
      ),
    ),
    h('button', {}, 'Search'),
  );
}

async function claimSearch(query, still) {
  const form = searchForm(query);
  if (!query.has('search')) return show('Claim search', form);
  const results = h('section', {}, skeleton(6));
  show('Claim search', form, results);
  const all = await ask('claims');
  if (!still()) return;
  const wanted = SEARCH.map(([name, , field]) => [field, (query.get(name) ?? '').trim().toLowerCase()]).filter(
    ([, text]) => text !== '',
  );
  const found = all.filter((claim) => wanted.every(([field, text]) => claim[field].toLowerCase().includes(text)));
  if (found.length === 0) {
    return results.replaceChildren(h('p', { role: 'status' }, 'No claims match your search. Check the values and search again.'));
  }
  const columns = [
    ['Claim Number'],
    ['Patient'],
    ['Member ID'],
    ['Service Dates'],
    ['Billed', 'money'],
    ['Paid', 'money'],
    ['Status'],
  ];
  const rows = found.map((claim) => [
    h('a', { href: `/claims/${claim.claimNumber}` }, claim.claimNumber),
    claim.patientName,
    claim.memberId,
    days(claim.serviceFrom, claim.serviceTo),
    money(claim.billed),
    money(claim.paid),
    claim.statusText,
  ]);
  results.replaceChildren(table(`${found.length} ${found.length === 1 ? 'claim' : 'claims'} found`, columns, rows));
}

const facts = (pairs) =>
  h(
    'div',
    { class: 'facts' },
    ...pairs
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([label, value]) =>
        h('div', { class: 'fact' }, h('span', { class: 'label' }, label), h('span', { class: 'value' }, value)),
      ),
  );

function reasons(claim) {
  if (!claim.reasons) return '';
  if (claim.reasons.some((reason) => reason.system === 'csc')) {
    const rows = claim.reasons.map((reason) => [...reason.code.split(':'), ''].slice(0, 3).concat(reason.text));
    return table('Claim status codes', [['Category'], ['Status Code'], ['Entity'], ['Explanation']], rows);
  }
  const rows = claim.reasons.map((reason) => [
    reason.group ? `${reason.group}-${reason.code}` : reason.code,
    money(reason.amount),
    reason.text,
  ]);
  return table('Reasons', [['Code'], ['Amount', 'money'], ['Explanation']], rows);
}

/** Tabs whose panels are all in the page, one of them shown. */
function tabs(panels) {
  const names = Object.keys(panels);
  const buttons = names.map((name) =>
    h(
      'button',
      { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, click: () => select(name) },
      name,
    ),
  );
  const sections = names.map((name) =>
    h('section', { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}` }, ...panels[name]),
  );
  const select = (chosen) => {
    for (const [i, name] of names.entries()) {
      buttons[i].setAttribute('aria-selected', String(name === chosen));
      sections[i].hidden = name !== chosen;
    }
  };
  select(names[0]);
  return [h('div', { role: 'tablist' }, ...buttons), ...sections];
}

async function claimDetail(number, still) {
  show(`Claim ${number}`, h('h1', {}, 'Claim detail'), skeleton(8));
  const claim = await ask(`claims/${number}`);
  if (!still()) return;
  if (!claim) return show('Claim detail', h('h1', {}, 'Claim detail'), h('p', { role: 'status' }, 'This claim was not found.'));
  const lines = h('div', { class: 'lines' });
  const summary = [
    facts([
      ['Claim Number', claim.claimNumber],
      ['Patient Account Number', claim.patientAccountNumber],
      ['Patient Name', claim.patientName],
      ['Date of Birth', day(claim.patientBirthDate)],
      ['Member ID', claim.memberId],
      ['Billing Provider', claim.providerName],
      ['Billing NPI', claim.providerNpi],
      ['Service Dates', days(claim.serviceFrom, claim.serviceTo)],
      ['Received Date', day(claim.receivedDate)],
      ['Processed Date', day(claim.processedDate)],
      ['Diagnosis Codes', (claim.diagnosisCodes ?? []).join(', ')],
    ]),
    h('h2', {}, 'Amounts'),
    facts([
      ['Total Billed', money(claim.billed)],
      ['Allowed', money(claim.allowed)],
      ['Paid', money(claim.paid)],
      ['Patient Responsibility', money(claim.patientResponsibility)],
      ['Deductible', money(claim.deductible)],
      ['Coinsurance', money(claim.coinsurance)],
      ['Copay', money(claim.copay)],
    ]),
    reasons(claim),
    lines,
  ];
  const payment = claim.checkNumber
    ? [
        facts([
          ['Payment Number', claim.checkNumber],
          ['Payment Date', day(claim.paymentDate)],
          ['Payment Method', 'EFT'],
        ]),
      ]
    : [h('p', {}, 'No payment has been issued.')];
  const events = table(
    'History',
    [['Date'], ['Event']],
    claim.history.map(({ date, text }) => [day(date), text]),
  );
  show(
    `Claim ${number}`,
    h('p', { class: 'back' }, h('a', { href: '/claims?search=1' }, 'Back to results')),
    h('div', { class: 'title' }, h('h1', {}, 'Claim detail'), h('span', { class: `status ${claim.status}` }, claim.statusText)),
    ...tabs({ Summary: summary, Payment: payment, History: [events] }),
  );
  await drawLines(claim, lines, still);
}

async function drawLines(claim, place, still) {
  if (claim.lines === 'frame') {
    const src = `/site/lines.html?claim=${claim.claimNumber}`;
    return place.replaceChildren(h('iframe', { src, title: 'Service lines' }));
  }
  place.replaceChildren(skeleton(3));
  const lines = await ask(`claims/${claim.claimNumber}/lines`);
  if (still()) place.replaceChildren(serviceLines(lines));
}

async function draw() {
  drawing++;
  const mine = drawing;
  const still = () => mine === drawing;
  const path = location.pathname;
  const query = new URLSearchParams(location.search);
  if (path === '/' || path === '/sign-in') return signIn();
  frame(true);
  try {
    const number = /^\/claims\/([\w-]+)$/.exec(path)?.[1];
    if (number) await claimDetail(number, still);
    else if (path === '/claims') await claimSearch(query, still);
    else if (path === '/eligibility') show('Eligibility', ...eligibility());
    else if (path === '/tasks') show('Practice tasks', ...tasks());
    else show('Home', ...home());
  } catch (error) {
    if (!(error instanceof SignedOut)) throw error;
    signIn(error.message === 'expired' ? 'Your session has expired. Sign in again.' : 'Sign in to continue.');
  }
}

addEventListener('popstate', draw);
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/"]');
  if (!link || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
draw();
