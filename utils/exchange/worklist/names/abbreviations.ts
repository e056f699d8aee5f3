/**
 * How the words of column names are abbreviated: the word, then its short forms; with them its Spanish names (Puerto Rico), and the four letters that
 * Facets, a core system of payers, puts before the columns of each of its tables (`CLCL_ID` is a claim's, `MEME_…` a member's).
 */
const TABLE = `
account: acc accnt acct cuenta
account id: accountid
account number: accountno accountnumber acctnbr acctno acctnum ctano actnum actno actnbr
adjudicated: adjud
adjustment: adj adjmt adjs ajuste
appointment: appt apt
admit: adm admission admitted admision ingreso
admit date: admitdate
allowed: allow allowable allwd permitido aprobado allw alw alwd
amount: amnt amounts amt amts cantidad monto importe
attending: att attn
balance: bal balances blnc saldo
beneficiary: bene benef
billed: bld facturado
birth: brth nac nacimiento bth
birth date: bdate bday birthdate birthday dateofbirth dob
carrier: carr
charge: charged charges chg chgs chrg chrgs cargo cargos
check: chk ck cheque ckpy warrant
claim: clm reclamacion reclamaciones reclamo clcl
claim id: claimid
claim number: claimno claimnumber
category: cat
class: cls
code: cd cde codes codigo
coinsurance: coin coins coaseguro
company: co comp cos
control: cntl cntrl ctl ctrl
copay: cop copayment copago
count: cnt
coverage: cov covg cvg
current: cur curr
date: dates dt dte fecha
deductible: ded deduct deducible deduc
denial: den denials dnl dn dny denegacion rechazo denl
description: desc descr descrip descripcion narr narrative
diagnosis: diag diagnoses dx icd diagnostico
discharge: dc dchg dchrg dis disch dischg discharged dsc dsch dschg dschrg alta egreso disc
encounter: enc encntr
expected: exp
facility: fac
financial: fin
financial class: fc
first name: firstname fname fnm nombres
follow up: fu
finalized: finl fnl finalised
from: beg begin beginning begins fm fr frm start desde strt
from service date: fdos
group: grp grupo grgr
certificate: cert
guarantor: grntr guar
hcpcs: hcpc
hospital: hosp hsp
id: ident identification identifier ids
id number: idno idnbr idnum
insurance: ins insr insur seguro seguros
insured: insd insrd
invoice: inv invc factura
last: latest lst
last name: lastname lname lnm surname apellido apellidos
member: mbr mem memb afiliado asegurado miembro beneficiario
middle: mid
member id: memberid
middle initial: mi
initial: init initials
middle name: middlename mname mnm
modifier: mod modif modifiers mods
name: nam nm nombre
next: nxt
number: nbr nmbr no nr num numero
original: orig
outstanding: os out outst outstd pendiente outstand
owed: owe owes owing
paid: pd pagado payable
patient: pat person pt ptnt paciente meme
patient name: patientname patname ptname
payer: payers payor pyr aseguradora pagador payr
payer name: payername
payment: pay payments paymt paymts pmt pmts pymt pymts pago
policy: pol poliza
primary: p pri prim prm
principal: prin princ
procedure: proc px procedimiento
provider: prov prv prvdr proveedor prpr
quantity: qty
reason: reasons rsn razon motivo
message: msg msgs messages mensaje
reference: ref refer refnum
registration: reg regis
receivable: ar receivables
receipts: rcpt rcpts recpt recpts
ticket: tkt
estimated: est
received: rcv rcvd rec recd recv receipt recvd recibido recibida rcd
remark: remarks rmk rmks rmrk observacion
rendering: rend rndr
responsibility: resp rsp respons
revenue: rev
secondary: sec secd
service: ser serv services servicing srv srvc svc servicio servicios
service date: dos servicedate svcdate srvday
statement: stmt
status: stat sts estado estatus
suffix: gen generation sfx
subscriber: sbr sbscr sub subs subscr suscriptor sbsb
tertiary: ter tert terti
to: end ending stop through thru thr thrgh th hasta
to service date: tdos ldos
total charge: tchg tchgs tchrg tchrgs
total payment: tpmt tpmts tpay
total: tot totals totl ttl
visit: vst visita
authorization: autorizacion
eob: excd eor
line: linea cdml ln
mrn: expediente
plan: pdpd pln plns
health: hlth
client: clt clnt
recipient: recip
liability: liab liabl
portion: port portn prtn
reject: rej rejct
replacement: repl replcmt
reimbursement: reimb reimbur reimburse reimbursed
accession: accn accsn
when: whn
what: wht
package: pkg pkgs
remit: rmt remits rmit
health plan: hp
external: ext extl
destination: dest
explanation: expl explain expln explan ex
voucher: vch vchr vouch
submitted: sometido sometida radicacion radicada subm
unit: unidades
contract: contrato
processed: procesado procesada prcsd
error: err
subscriber number: subscno
third: 3rd
second: 2nd
first: 1st fst
account balance: actbal
covered: cover covers covering
previous: prev
medicaid: mcd mcaid
medicare: mcr mcare
`;

export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((row) => {
      const [word = '', shorts = ''] = row.split(': ');
      return shorts.split(' ').map((short): [string, string] => [short, word]);
    }),
);
