/** How the words of column names are abbreviated: the word, then its short forms. */
const TABLE = `
account: acc accnt acct
account id: accountid
account number: accountno accountnumber acctnbr acctno acctnum
adjustment: adj adjmt adjs
appointment: appt apt
admit: adm admission admitted
admit date: admitdate
allowed: allow allowable allwd
amount: amnt amounts amt amts
attending: att attn
balance: bal balances blnc
beneficiary: bene benef
billed: bld
birth: brth
birth date: bdate bday birthdate birthday dateofbirth dob
carrier: carr
charge: charged charges chg chgs chrg chrgs
check: chk ck
claim: clm
claim id: claimid
claim number: claimno claimnumber
class: cls
code: cd cde codes
coinsurance: coin coins
company: co comp cos
control: cntl cntrl ctl ctrl
copay: cop copayment
count: cnt
coverage: covg cvg
current: cur curr
date: dates dt dte
deductible: ded deduct
denial: den denials dnl
description: desc descr descrip
diagnosis: diag diagnoses dx icd
discharge: dc dis disch dischg dsch dschg dschrg
encounter: enc encntr
expected: exp
facility: fac
financial: fin
financial class: fc
first name: firstname fname
follow up: fu
from: beg begin beginning begins fm fr frm start
from service date: fdos
group: grp
guarantor: grntr guar
hospital: hosp hsp
id: ident identification identifier ids
id number: idno idnbr idnum
insurance: ins insr insur
insured: insd insrd
invoice: inv invc
last: latest lst
last name: lastname lname surname
member: mbr mem memb
middle: mid
member id: memberid
middle initial: mi
initial: init initials
middle name: middlename mname
modifier: mod modif modifiers mods
name: nam nm
next: nxt
number: nbr nmbr no nr num
original: orig
outstanding: os out outst outstd
owed: owe owes owing
paid: pd
patient: pat pt ptnt
patient name: patientname patname ptname
payer: payers payor pyr
payer name: payername
payment: pay payments paymt pmt pmts pymt pymts
policy: pol
primary: p pri prim prm
principal: prin princ
procedure: proc px
provider: prov prv prvdr
quantity: qty
reason: reasons rsn
reference: ref refer refnum
registration: reg regis
receivable: ar receivables
received: rcv rcvd rec recd receipt recvd
remark: remarks rmk rmks rmrk
rendering: rend rndr
responsibility: resp rsp
revenue: rev
secondary: sec secd
service: ser serv services servicing srv srvc svc
service date: dos servicedate svcdate
statement: stmt
status: stat sts
suffix: gen generation sfx
subscriber: sbr sbscr sub subs subscr
tertiary: ter tert terti
to: end ending stop through thru
to service date: tdos
total: tot totals totl ttl
visit: vst
`;

export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((row) => {
      const [word = '', shorts = ''] = row.split(': ');
      return shorts.split(' ').map((short): [string, string] => [short, word]);
    }),
);
