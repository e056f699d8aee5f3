/**
 * Made-up exports in the shapes of hospitals' systems, for tests: the same rows under other names, in other writings, in other files, with what a
 * spreadsheet does to them. Every value is either in the expected claim or in `damaged`.
 */

export interface Truth {
  account: string;
  claim: string;
  first: string;
  middle: string;
  last: string;
  birth: string;
  member: string;
  payer: string;
  from: string;
  to: string;
  billed: number;
  paid: number;
  balance: number;
  status: string;
  code: string;
}

/** A small generator that gives the same numbers for the same seed everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const FIRST = ['Ana', 'John', 'Mary', 'José', 'Wei', 'Aisha', 'Patrick', 'Linh', 'Olga', 'Carl'];
const LAST = ['Rivera', 'Smith', "O'Brien", 'Núñez', 'Chen', 'Garcia-Lopez', 'Van Dyke', 'Nguyen', 'Müller', 'De La Cruz'];
const PAYERS = ['AETNA', 'BCBS OF TEXAS', 'UnitedHealthcare', 'MEDICARE PART B', 'Cigna HealthCare, Inc.', 'Molina Healthcare'];
const STATUSES = ['Denied', 'Pending', 'Paid', 'Rejected', 'In Process', 'Open'];
const CODES = ['CO-197', 'CO-16', 'PR-1', 'OA-23', '50', 'N130', ''];

export function truths(count: number, seed: number): Truth[] {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const day = (year: number): string =>
    `${year}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  return Array.from({ length: count }, (_, index) => {
    const from = day(2025);
    const billed = Math.floor(next() * 2_000_000) + 100;
    const paid = next() < 0.5 ? 0 : Math.floor(billed * next());
    return {
      account: String(4_000_000_000 + index * 7),
      claim: `${pick(['EM', 'TX', 'A'])}${Math.floor(next() * 1e9)}${index}`,
      first: pick(FIRST),
      middle: next() < 0.5 ? '' : pick(['A', 'B', 'M']),
      last: pick(LAST),
      // nobody under eleven: two digits of a year would also tell somebody over a hundred
      birth: day(1930 + Math.floor(next() * 84)),
      member: `W${100_000_000 + index * 13}`,
      payer: pick(PAYERS),
      from,
      to: next() < 0.5 ? from : `${from.slice(0, 8)}28`,
      billed,
      paid,
      balance: next() < 0.1 ? -Math.floor(next() * 50_000) - 1 : billed - paid,
      status: pick(STATUSES),
      code: pick(CODES),
    };
  });
}

type Key = keyof Truth | 'name' | 'ignore';
export type Profile = readonly (readonly [header: string, key: Key])[];

export const PROFILES: Record<string, Profile> = {
  epicHospital: [
    ['HAR', 'account'],
    ['Pt Name', 'name'],
    ['DOB', 'birth'],
    ['MRN', 'ignore'],
    ['FC', 'ignore'],
    ['Primary Payor', 'payer'],
    ['Subscriber ID', 'member'],
    ['Admit Date', 'from'],
    ['Disch Date', 'to'],
    ['Tot Chgs', 'billed'],
    ['Ins Pmts', 'paid'],
    ['Ins Bal', 'balance'],
    ['Claim Status', 'status'],
    ['Denial Cd', 'code'],
    ['ICN', 'claim'],
    ['Last Bill Dt', 'ignore'],
  ],
  epicPhysician: [
    ['CSN', 'ignore'],
    ['Invoice #', 'account'],
    ['Patient', 'name'],
    ['Pt. DOB', 'birth'],
    ['Payer [ID]', 'payer'],
    ['Coverage Mbr ID', 'member'],
    ['Svc Date', 'from'],
    ['Billed Amt', 'billed'],
    ['Ins Paid', 'paid'],
    ['Out Amt', 'balance'],
    ['Status', 'status'],
    ['Reason Codes', 'code'],
    ['Payer Claim #', 'claim'],
  ],
  cerner: [
    ['FIN NBR', 'account'],
    ['Person Name', 'name'],
    ['Birth Dt/Tm', 'birth'],
    ['Health Plan', 'payer'],
    ['Policy Nbr', 'member'],
    ['Admit Dt/Tm', 'from'],
    ['Disch Dt/Tm', 'to'],
    ['Total Charges', 'billed'],
    ['Total Payments', 'paid'],
    ['Balance', 'balance'],
    ['Claim Nbr', 'claim'],
    ['Claim Status', 'status'],
    ['Denial Code', 'code'],
  ],
  meditech: [
    ['ACCOUNT NUMBER', 'account'],
    ['PT NAME', 'name'],
    ['UNIT NUMBER', 'ignore'],
    ['BIRTHDATE', 'birth'],
    ['ADM/SER DATE', 'from'],
    ['DIS DATE', 'to'],
    ['INS 1', 'payer'],
    ['POLICY NUMBER', 'member'],
    ['TOT CHGS', 'billed'],
    ['INS BAL', 'balance'],
    ['CLAIM #', 'claim'],
    ['STATUS', 'status'],
  ],
  athena: [
    ['Claim ID', 'account'],
    ['Payer ICN', 'claim'],
    ['Patient Last Name', 'last'],
    ['Patient First Name', 'first'],
    ['Patient Middle Initial', 'middle'],
    ['Patient DOB', 'birth'],
    ['Insurance Package', 'payer'],
    ['Insurance ID Number', 'member'],
    ['Service Date', 'from'],
    ['Charge Amount', 'billed'],
    ['Outstanding Amount', 'balance'],
    ['Claim Status', 'status'],
    ['Last Billed Date', 'ignore'],
  ],
  eclinicalworks: [
    ['Claim No', 'claim'],
    ['Patient Acct No', 'account'],
    ['Patient Name', 'name'],
    ['Date Of Birth', 'birth'],
    ['Primary Insurance', 'payer'],
    ['Subscriber No', 'member'],
    ['Service Dt', 'from'],
    ['Facility', 'ignore'],
    ['Billed Amount', 'billed'],
    ['Payments', 'paid'],
    ['Ins Balance', 'balance'],
    ['Pt Balance', 'ignore'],
    ['Claim Status', 'status'],
  ],
  allscripts: [
    ['Voucher #', 'account'],
    ['Patient Name (Last, First)', 'name'],
    ['Carrier', 'payer'],
    ['Policy #', 'member'],
    ['DOS', 'from'],
    ['Charges', 'billed'],
    ['Payments', 'paid'],
    ['Balance', 'balance'],
    ['Carrier Claim #', 'claim'],
    ['D.O.B.', 'birth'],
  ],
  idx: [
    ['Inv #', 'account'],
    ['Pt Name', 'name'],
    ['MRN', 'ignore'],
    ['FSC', 'payer'],
    ['Subs ID', 'member'],
    ['DOS From', 'from'],
    ['DOS Thru', 'to'],
    ['Orig Amt', 'billed'],
    ['Inv Bal', 'balance'],
    ['Rej Code', 'code'],
    ['Claim #', 'claim'],
    ['Age', 'ignore'],
  ],
  nextgen: [
    ['Enc Nbr', 'account'],
    ['Patient Full Name', 'name'],
    ['Birth Date', 'birth'],
    ['Payer Name', 'payer'],
    ['Policy Nbr', 'member'],
    ['From DOS', 'from'],
    ['To DOS', 'to'],
    ['Amt Billed', 'billed'],
    ['Paid Amt', 'paid'],
    ['Amt Due', 'balance'],
    ['Claim Ctrl Nbr', 'claim'],
  ],
  clearinghouse: [
    ['Patient Control Number', 'account'],
    ['Payer Claim Control Number', 'claim'],
    ['Patient Last', 'last'],
    ['Patient First', 'first'],
    ['Patient Birth Date', 'birth'],
    ['Payer', 'payer'],
    ['Member ID', 'member'],
    ['Statement From', 'from'],
    ['Statement Thru', 'to'],
    ['Total Claim Charge Amount', 'billed'],
    ['Payer Paid Amount', 'paid'],
    ['Payer Status', 'status'],
    ['CARC', 'code'],
  ],
  database: [
    ['PAT_ACCT_NO', 'account'],
    ['PAT_NAME', 'name'],
    ['PAT_DOB', 'birth'],
    ['PRIM_INS_NM', 'payer'],
    ['SUBSCRIBER_ID', 'member'],
    ['SVC_FROM_DT', 'from'],
    ['SVC_THRU_DT', 'to'],
    ['TOT_CHG_AMT', 'billed'],
    ['INS_PAID_AMT', 'paid'],
    ['ACCT_BAL', 'balance'],
    ['CLM_STAT', 'status'],
    ['DENIAL_RSN_CD', 'code'],
    ['PAYER_ICN', 'claim'],
    ['LOAD_DT', 'ignore'],
  ],
};

export interface Style {
  date: 'us' | 'us2' | 'iso' | 'compact' | 'named' | 'time' | 'serial' | 'dmy';
  money: 'plain' | 'dollar' | 'brackets' | 'trailing' | 'thousands';
  name: 'comma' | 'tight' | 'plain' | 'caret';
}

export const STYLES: readonly Style[] = [
  { date: 'us', money: 'plain', name: 'comma' },
  { date: 'us2', money: 'dollar', name: 'tight' },
  { date: 'iso', money: 'brackets', name: 'plain' },
  { date: 'compact', money: 'trailing', name: 'comma' },
  { date: 'named', money: 'thousands', name: 'caret' },
  { date: 'time', money: 'dollar', name: 'comma' },
  { date: 'serial', money: 'brackets', name: 'tight' },
  { date: 'dmy', money: 'plain', name: 'plain' },
];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function writeDate(iso: string, style: Style['date']): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  switch (style) {
    case 'us':
      return `${Number(month)}/${Number(day)}/${year}`;
    case 'us2':
      return `${month}/${day}/${year.slice(2)}`;
    case 'iso':
      return iso;
    case 'compact':
      return `${year}${month}${day}`;
    case 'named':
      return `${day}-${MONTHS[Number(month) - 1]}-${year}`;
    case 'time':
      return `${Number(month)}/${Number(day)}/${year} 12:00:00 AM`;
    case 'serial':
      return String(Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000) + 25_569);
    case 'dmy':
      return `${day}.${month}.${year}`;
  }
}

export function writeMoney(cents: number, style: Style['money']): string {
  const digits = (Math.abs(cents) / 100).toFixed(2);
  const grouped = digits.replace(/\B(?=(?:\d{3})+\.)/g, ',');
  switch (style) {
    case 'plain':
      return cents < 0 ? `-${digits}` : digits;
    case 'dollar':
      return cents < 0 ? `-$${grouped}` : `$${grouped}`;
    case 'brackets':
      return cents < 0 ? `(${grouped})` : grouped;
    case 'trailing':
      return cents < 0 ? `${grouped}-` : grouped;
    case 'thousands':
      return cents < 0 ? `-${grouped}` : grouped;
  }
}

export function writeName(truth: Truth, style: Style['name']): string {
  const given = [truth.first, truth.middle].filter((part) => part !== '').join(' ');
  switch (style) {
    case 'comma':
      return `${truth.last}, ${given}`.toUpperCase();
    case 'tight':
      return `${truth.last},${given}`.toUpperCase();
    case 'plain':
      return `${given} ${truth.last}`;
    case 'caret':
      return [truth.last, truth.first, truth.middle].join('^');
  }
}

export function cellOf(truth: Truth, key: Key, style: Style): string {
  switch (key) {
    case 'name':
      return writeName(truth, style.name);
    case 'birth':
    case 'from':
    case 'to':
      return writeDate(truth[key], style.date);
    case 'billed':
    case 'paid':
    case 'balance':
      return writeMoney(truth[key], style.money);
    case 'ignore':
      return '77';
    default:
      return truth[key];
  }
}
