/** How portals shorten and bend the words of labels. Each line: the word used in the vocabulary, then what stands for it. */
const LINES = `
  account: acc accnt acct accts acnt
  additional: addl
  adjudication: adjud
  adjudicated: adjd
  adjustment: adj adjust adjmt adjs adjustments
  admission: adm admin admit admitted admitting
  allowed: allow allowable allowance allw allwd alw alwd
  amount: amounts amt amts dollar dollars
  approved: appr apprvd aprvd
  authorization: auth authorizations auths precert
  begin: beg beginning begins
  beneficiary: bene benef beneficiarys
  billed: amtbilled bil bld
  birth: bday birthdate birthday born dob
  carc: carcs
  case: cs
  category: cat
  center: cntr ctr
  certificate: cert
  charge: charged chgd charges chg chgs chrg chrgs
  check: checks cheque chk ck
  claim: claims clm clms
  client: clients
  code: cd cds codes
  coinsurance: coin coins coinsur coinsurances
  complete: completed completion
  control: cntl cntrl ctl ctrl ctrlno
  copay: cop copmt copayment copayments copays cpy
  cost: costs
  count: cnt ct
  crossover: crossovers
  customer: cust
  date: dates dt dte dts
  decision: decided
  deductible: ddct ded dedct dedctbl deduc deduct deductable deductibles
  denied: denial denials denies deny
  description: desc descr descriptions
  detail: dtl
  determination: determined
  diagnosis: diag diagnoses diags dx icd icd10
  disallowed: disallow
  discharge: disch dischg discharged
  disposition: disp dispo
  eft: ach efts
  eligible: elig
  end: ending ends ended
  eob: eobs eomb
  eop: eops
  expense: expenses
  explanation: exp expl explain explanations
  facility: fac facilty
  fee: fees
  finalized: fin final finalised finalization
  first: fn 1st
  firstname: fname forename given
  from: frm
  group: grp
  id: ident identification identifier ids
  indicator: ind
  initial: init
  insurance: ins insur
  insured: insd insureds
  interest: int
  lastname: lname surname
  liability: liab
  line: lines ln
  location: loc
  medicaid: mcaid mcd
  medicare: mcare mcr
  member: mbr mem memb members
  message: messages msg msgs
  middle: mi
  modifier: m1 md mdfr mod modfr modif modifiers modifs mods
  name: nm
  noncovered: ncov noncov uncovered
  note: notes
  number: nbr no nos nr num numbers nmbr
  organization: org
  original: orig
  other: oth
  owe: owed owes
  paid: netpaid pd
  patient: pat patients pt ptnt pts
  pay: pays
  payer: payers payor
  payment: payments paymnt paymt pmt pymt
  performing: perf
  primary: pri prim prm
  principal: prin princ
  procedure: proced ada cdt cpt cpt4 hcpc hcpcs hipps proc procedures procs px
  process: processing prcs
  provider: prov providers prv prvdr
  quantity: qty quan un unit units unt unts uos visits
  rarc: rarcs
  reason: reas reasons rsn
  receipt: rcpt recpt
  received: recvd recv rcv rcvd rec recd receive
  recipient: recip recipients
  reference: ref refno
  referral: referrals
  reimbursement: reim reimb reimbursed
  remark: remarks rem rmk rmks
  remittance: remit remits
  rendering: rend
  responsibility: resp respons responsible rsp
  revenue: rev revcd revcode
  schedule: sched
  secondary: sec
  service: serv services srv srvc svc svcs
  specialty: spec
  start: started starting
  statement: stmnt stmt
  status: stat sts
  stay: stays
  submitted: subm sbmt
  subscriber: sub subs subscr subscribers
  through: thr thru
  time: tm
  tin: ein
  total: tot totals ttl
  trace: trc trn
  transaction: trans
`;

/** Abbreviation or spelling → word. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [word = '', spellings = ''] = line.trim().split(': ');
      return spellings.split(' ').map((spelling): [string, string] => [spelling, word]);
    }),
);

/** Words that change nothing in any label. */
export const FILLERS = new Set(
  'the what of that for by on in a an and or your this is was at as s with per sel our we clm01 current details detail info information header usd shown here see view opt'.split(
    ' ',
  ),
);

/** Names of payers and programs that labels carry: "Aetna Paid", "Medicare ID". */
export const PAYER_WORDS = new Set(
  `
    aetna cigna humana anthem uhc unitedhealthcare united healthcare bcbs blue cross shield bluecross blueshield
    kaiser permanente ambetter molina centene oscar tricare medicare medicaid wellcare amerigroup caresource highmark
    premera regence health net tufts harvard pilgrim emblem fidelis healthfirst mvp upmc independence carefirst
    geha umr medica clover devoted meritain wellmark excellus horizon ucare moda pacificsource providence geisinger
    florida illinois california texas michigan masshealth va optum plan`
    .trim()
    .split(/\s+/),
);
