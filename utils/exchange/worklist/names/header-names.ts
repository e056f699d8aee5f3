/**
 * The names under which hospitals' systems export a claim's fields: Epic, Cerner, Meditech, athena, eClinicalWorks, Allscripts, IDX, NextGen and
 * their kin. A field, then its names, the best first; words may stand in any order, and in their usual abbreviations.
 */
export type WorklistField =
  | 'payer'
  | 'claimNumber'
  | 'patientAccountNumber'
  | 'patientName'
  | 'lastName'
  | 'firstName'
  | 'middleName'
  | 'nameSuffix'
  | 'patientBirthDate'
  | 'memberId'
  | 'providerName'
  | 'providerNpi'
  | 'serviceFrom'
  | 'serviceTo'
  | 'serviceDates'
  | 'receivedDate'
  | 'processedDate'
  | 'paymentDate'
  | 'statusText'
  | 'statusCategory'
  | 'categoryText'
  | 'statusCode'
  | 'statusEntity'
  | 'billed'
  | 'allowed'
  | 'paid'
  | 'patientResponsibility'
  | 'deductible'
  | 'coinsurance'
  | 'copay'
  | 'balance'
  | 'expected'
  | 'checkNumber'
  | 'diagnosisCodes'
  | 'procedure'
  | 'modifiers'
  | 'revenueCode'
  | 'units'
  | 'lineBilled'
  | 'lineAllowed'
  | 'linePaid'
  | 'lineServiceFrom'
  | 'lineServiceTo'
  | 'reasonGroup'
  | 'reasonCode'
  | 'remarkCode'
  | 'reasonText'
  | 'reasonAmount';

const FIELDS: Record<WorklistField, true> = {
  claimNumber: true,
  patientAccountNumber: true,
  patientName: true,
  lastName: true,
  firstName: true,
  middleName: true,
  nameSuffix: true,
  patientBirthDate: true,
  memberId: true,
  payer: true,
  providerNpi: true,
  providerName: true,
  serviceFrom: true,
  serviceTo: true,
  serviceDates: true,
  receivedDate: true,
  processedDate: true,
  paymentDate: true,
  statusText: true,
  statusCategory: true,
  categoryText: true,
  statusCode: true,
  statusEntity: true,
  billed: true,
  allowed: true,
  paid: true,
  patientResponsibility: true,
  deductible: true,
  coinsurance: true,
  copay: true,
  balance: true,
  expected: true,
  checkNumber: true,
  diagnosisCodes: true,
  procedure: true,
  modifiers: true,
  revenueCode: true,
  units: true,
  lineBilled: true,
  lineAllowed: true,
  linePaid: true,
  lineServiceFrom: true,
  lineServiceTo: true,
  reasonGroup: true,
  reasonCode: true,
  remarkCode: true,
  reasonText: true,
  reasonAmount: true,
};

const isField = (text: string): text is WorklistField => Object.hasOwn(FIELDS, text);

const TABLE = `
# claimNumber
payer claim control number | payer claim number | payer claim id | insurance claim number | insurance claim id |
carrier claim number | payer icn | icn | icn number | dcn | dcn number | tcn | tcn number | ccn | icn dcn | dcn icn | icn tcn |
icn claim number | claim icn | claim number icn | internal control number | document control number |
transaction control number | claim control number | claim control | pccn | pccn number | payer control number |
payer reference number | payer ref number | original reference number | original ref number | payer claim | claim number |
claim id | claim | claim ref number | claim reference number | claim reference | claim identifier | external claim number |
payer claim ref | crn | crn number | payer icn number | remit icn | remit claim number | claim number payer |
clp 07 | their number | document control | doc control number | payer doc number | payer document number | payer doc control number | payer document control number | their claim number | their ref | their reference | their claim | payer tracking number
# patientAccountNumber
har | har number | har id | hospital account | hospital account number | hospital account id | hospital account record |
patient control number | patient control | pcn | patient account number | patient account | patient account id |
account number | account id | account | facility account number | billing account number | guarantor account visit | fin |
fin number | financial number | visit account number | visit number | visit | encounter number | encounter |
encounter id | invoice number | invoice | invoice id | voucher number | voucher | voucher id | ticket number | csn |
csn number | csn id | contact serial number | account visit number | patient visit number | patient encounter number |
patient number account | case number | provider claim number | submitter claim id | patient control nbr | account visit |
billing number | bill number | claim account number | medical account number | log number | patient number | visit id |
ticket | billing account | row labels | our number | our claim | our claim number | our claim id | our account number | our account | our reference | bill id | claim pa account number | appointment id | appointment number | accession | accession number | accession id |
clp 01 | claim 01 | b receivable account | b receivable account number | v number | claim pcn | submitted pcn | patient encounter csn id | pcn number | ac number | superbill number | superbill | provider claim id
# patientName
patient name | patient | name | patient full name | patient last first | patient name last first |
patient last name first name | last name first name | member name | beneficiary name | recipient name | person name |
patient person name | client name | resident name | resident | patient nm | beneficiary | consumer name | res name | guest name | guest |
hospital account name | patient name last first middle initial | name full formatted | last first | claimant | claimant name | enrollee | patient name last first middle initial | patient last first middle initial | last first middle initial | last first middle | l name f name | enrollee name | recipient | consumer
# lastName
patient last name | patient l name | last name | patient last | last | patient name last | family name |
l name | surname | patient surname | patient ln
# firstName
patient first name | patient fn | patient f name | first name | patient first | first | patient name first | given name | given | forename |
f name
# middleName
patient middle name | patient m name | patient middle initial | middle name | middle initial | middle | patient middle | patient name middle |
m name | patient middle initial name | m i
# nameSuffix
patient suffix | suffix | name suffix | patient name suffix
# patientBirthDate
patient birth date | birth date | date of birth | patient date of birth | birth | member birth date | patient birth |
born | bd | patient bd | b date | b day | b d | patient b date
# memberId
balance health plan member number | balance health plan member id | balance plan member number | balance plan member id | member id | member number | member id number | member | subscriber id | subscriber number | subscriber id number |
subscriber member id | insured id | insured id number | insurance id | insurance id number | policy number | policy id |
policy | policy member id | member policy number | insurance policy number | insurance policy id | insurance policy |
insurance member id | insurance subscriber id | payer member id | coverage member id | hic | hicn | hic number | mbi |
mbi number | medicare id | medicaid id | medicaid number | medicare number | certificate number | certificate | cert number |
cert | recipient id | beneficiary id | rid | policy holder id | patient insurance id | patient member id |
patient policy number | payer policy number | plan member id | insurance number | health plan id number | contract number | insurance contract |
subscriber number id | insured number | coverage id | member subscriber id | subscriber policy number | health plan id |
policy 1 | policy number 1 | policy id 1 | member id 1 | insurance 1 policy number | insurance 1 policy |
insurance 1 id | insurance id 1 | payer 1 member id | insurance 1 member id | health insurance claim number | mbi hicn | hic mbi | member id mbi |
recipient number | insured policy id | insured policy number | subscriber member number |
coverage id number | cardholder id | card number | id card number | cin | medi cal id | health insurance id | id on card | card id | insurance card id | insurance card number | id from card | certificate ssn hic id number | certificate ssn hic | certificate ssn | ssn hic | rid number | cin number | medicare mbi | health card number
# payer
balance health plan | payer name | payer | mco | mco name | managed care organization | managed care company | managed care plan | managed care entity | mcp | mcp name | mce | tpa | tpa name | third party administrator | insurance payer | insurance name | insurance company name | insurance company | insurance carrier |
insurance carrier name | carrier name | carrier | insurance | insurance payer name | billed payer | responsible payer |
financially responsible payer | insurance plan | insurance plan name | plan name | plan | health plan | health plan name |
payer plan | payer plan name | payer description | insurance description | insurance package | insurance package name |
coverage | coverage name | benefit plan name | fsc | fsc name | fsc description | benefit plan | insurance 1 | insurance 1 name | payer 1 |
ins co 1 | policy insurance name |
claim payer | responsible payer name | responsible party payer | billed insurance | payer group name | follow up payer | resp payer | resp plan | resp carrier | responsible plan |
original payer | plan medico |
destination payer | who pays | who paying | who should pay | bill to payer | bill to | billed to | 3rd party payer | third party payer | third party | who we bill | first insurance | first payer | first carrier | bill plan | responsible insurance | resp insurance | remitting payer | paying payer | financial resp payer | payer on claim | who do we bill | who we billed
# providerNpi
billing provider npi | billing npi | npi | npi number | provider npi | facility npi | group npi | provider npi number |
provider id npi |
bill provider npi | bill npi
# providerName
billing provider name | billing provider | provider name | provider | service provider | service provider name |
provider full name | bill provider | bill provider name | billing group | facility bill provider
# serviceFrom
statement from date | statement from | statement covers from | service date from | service from | from service date |
from date of service | first service date | first service | first date of service | from date | from | claim from date | claim service date | date they were seen | day they were seen | when they were seen |
min service date | low service date | earliest service date | claim start date | service start date | service date | date of service | dos | service day | day of service | service | date service |
service dt from | seen | date seen | day seen | seen on | treated | treated on | encounter date | visit date | appointment date | admit date | admit | admit date time | charge date |
claim from | admit service date | service admit date | first dos | date from | dos begin | begin dos |
statement covers period from |
appointment date | when seen | when they came | stay from | admission | registration date | registered | arrival | arrived |
bill from date | bill from | billed from | period from | covered from | billing from date | billing from | treatment date | arrival date
# serviceTo
statement to date | statement to | statement covers to | service date to | service to | to service date | to date of service |
last service date | l service date | last service | last date of service | to date | to | claim to date | max service date | high service date | latest service date | service end date | claim end date |
discharge date | discharge | discharge date time | claim to | date to | last dos | statement covers period to |
stay to |
bill to date | period to | covered to | billing to date | billing to | discharge on | departure | departure date | departed
# serviceDates
service date range | dos range | service period | statement period | service date from to | from to | from to date |
statement covers period | date range | dos from to | service from to date |
stay date
# receivedDate
payer received date | claim received date | received date | date received | received | date claim received |
payer receipt date | payer received |
received on | received by payer | payer received on | payer receipts date | received by insurance
# processedDate
processed date | date processed | payer processed date | claim processed date | adjudication date | adjudicated date |
finalized date | finalised date | denial date | denied date | date denied | date of denial | process date | decision date |
processed | processed on | adjudicated | adjudicated on | finalized | finalized on | denied on | last denial date | last denied date | claim procedure date | payer procedure date | claim processing date
# paymentDate
payment date | paid date | date paid | check date | check eft date | eft date | date of payment | payer paid date |
insurance payment date | insurance paid date | check issue date | eft check date |
paid on | payment issued | claim paid date | remittance date | remit date | remit payment date | payment issue date |
era check date | era paid date | era payment date | checkwrite date | check write date | ra date | payment effective date
# statusText
payer claim status | claim status | payer status | claim status description | status | status description |
current claim status | claim stat | payer claim status description | adjudication status | insurance claim status |
insurance status | denial status |
claim state | last claim status | claim status name | status message | claim status message |
remit status | remittance status | era status | eob status | claim st | payer st | insurance st | result | outcome | where it | where claim | where | where it stands | where it at | where at | what happening | what happened | how it stands | payer response | what they said | what payer said | what insurance said | they said | payer said | insurance said | payer says | payer answer | insurance response | payer status message | 277 status description | last payer status | claim disposition | 277 response | 277 message | claim outcome | claim result | adjudicated status | adjudication result | payer disposition | insurance disposition | plan disposition | adjudication disposition
# statusCategory
277 category | 277 category code | claim status category code | status category code | claim status category | status category | category code |
stc category | stc category code | status cat code | cscc | cscc code
# categoryText
277 category description | 277 category text | claim status category description | status category description | category description
# statusEntity
entity code | stc entity | status entity | status entity code | entity identifier code
# statusCode
claim status code | status code | 277 status | 277 status code | 277 code | csc | csc code | payer status code |
payer claim status code |
stc | stc code
# billed
total charge | all charge | total charge amount | billed to insurance | total claim charge | total claim charge amount | total billed | total billed amount |
total billed charge | claim total charge | billed amount | amount billed | billed | billed charge | bill amount | claim charge |
claim charge amount | claim billed amount | claim amount | claim total | claim total amount | total claim amount |
charge amount | charge | gross charge | hospital total charge | account total charge | submitted charge | submitted amount |
charge total | invoice amount | invoice total | bill total | original charge | original amount | billed charge amount | charge billed |
total amount billed | visit charge | encounter charge | account charge | original billed amount | total gross charge |
service charge | original claim amount |
voucher total | voucher amount | voucher charge | sum charge | we billed | what we billed | billed out | fee | how much | how much we billed | total fee | original billed | t charge |
total submitted charge | total submitted amount | invoiced | total invoiced | bill total | initial charge | clp 03 | encounter total | visit total | submitted | subscriber charge
# allowed
allowed amount | allowed | amount allowed | total allowed | total allowed amount | payer allowed amount | insurance allowed |
insurance allowed amount | approved amount | claim allowed amount | eob allowed amount |
eligible amount
# paid
insurance payment | insurance paid | insurance payment amount | insurance paid amount | total insurance payment |
total insurance paid | payer paid | payer paid amount | payer payment | payer payment amount | paid amount | amount paid |
paid | payment amount | payment | total paid | total paid amount | total payment | total payment amount | claim paid amount |
claim payment amount | claim paid | primary insurance payment | paid total | payment total | plan paid | payment received |
payer payment total | actual payment | actual paid | receipts | insurance receipts | total receipts |
paid insurance | sum payment | insurance credit | payment to date | paid to date | insurance payment to date | insurance paid to date | payer paid to date | plan paid to date | payer payment to date |
they paid | they ve paid | theyve paid | what they paid | insurance has paid | got paid | paid so far | remittance paid | remit paid | era paid | net paid | actual reimbursement | third party payment | provider paid | paid provider | paid to provider | provider payment | clp 04 | remitted | remitted amount | amount remitted
# patientResponsibility
patient responsibility | patient responsibility amount | patient resp amount | patient responsible amount | patient share |
patient liability | patient portion | total patient responsibility | member responsibility | patient pr amount |
pr amount |
member liability | clp 05
# deductible
deductible | deductible amount | patient deductible
# coinsurance
coinsurance | coinsurance amount | co insurance | co insurance amount | patient coinsurance
# copay
copay | copay amount | co payment | co payment amount | patient copay
# balance
insurance balance | insurance balance amount | current insurance balance | total insurance balance | insurance outstanding |
insurance outstanding balance | insurance due | insurance amount due | payer balance | payer outstanding |
primary insurance balance | outstanding insurance balance | outstanding insurance | outstanding claim amount | claim balance |
claim balance amount | claim outstanding | claim outstanding amount | invoice balance | outstanding amount |
amount outstanding | outstanding balance | balance outstanding | outstanding | open balance | open amount | balance |
still owed | still owes | still out | still due | still open | left | left to pay | what is owed | balance amount | balance due | amount due | current balance | remaining balance | account balance | account balance amount |
har balance | hospital account balance | receivable balance | receivable amount | ar balance | ar amount | ar | total balance |
total account balance | total outstanding | total outstanding amount | visit balance | encounter balance | unpaid balance |
unpaid amount | balance total | net balance | total due | ending balance | total receivable | current account balance |
charge balance |
net due | open | open receivable | insurance receivable | sum balance | voucher balance |
active receivable | bucket balance | unresolved amount | placed amount | placed balance | placement amount | placement balance | remaining amount | amount remaining | left to collect | what is left | they owed | what they owed | what is still left
# expected
expected payment | expected | expected net | expected reimbursement | expected amount | expected payment amount | expected insurance payment |
contract expected | expected allowed | expected reimb |
modeled reimbursement | expected allowed amount | insurance expected | expected reimbursement amount | expected insurance reimbursement
# checkNumber
check number | check | check eft number | eft number | eft check number | eft trace number | payment number |
payment reference number | check trace number | remittance number | check eft | eft check | check id |
check eft trace number | check reference id | check number eft |
remittance trace number | remittance trace | payment ref | payment ref number | payment check number | payment check | draft number | ra number | payment reference | eft trace | trn | trn number | remit number | eft reference number |
trace number | trace |
trn 02 | payment trace number | remit trace number
# diagnosisCodes
diagnosis code | diagnosis | diagnosis 10 | diagnosis 10 code | icd 10 | icd 10 code | primary diagnosis |
primary diagnosis code | principal diagnosis | principal diagnosis code | admit diagnosis code | primary diagnosis 10 |
final diagnosis | final diagnosis code | diagnosis 1 | diagnosis code 1 |
diagnosis 2 | diagnosis 3 | diagnosis 4 | diagnosis code 2 | diagnosis code 3 | diagnosis code 4 | secondary diagnosis | secondary diagnosis code |
diagnosis 10 cm | pdx | diagnosis list | diagnosis codes list
# procedure
procedure code | cpt | cpt code | cpt hcpcs | cpt hcpcs code | hcpcs | hcpcs code | hcpcs cpt | hcpcs cpt code | procedure |
cpt procedure code | service code | cpt 4 | cpt 4 code | procedure cpt code | procedure cpt |
cpts | cpt codes |
cpt 4 code id | line procedure | line cpt | exam | study | test | tests | test code | tests performed
# modifiers
modifier | modifier 1 | modifier one | m 1 | m 2 | m 3 | m 4 | cpt modifier | procedure modifier | modifier code | hcpcs modifier | modifier list |
modifier 2 | modifier 3 | modifier 4
# revenueCode
revenue code | revenue | ub revenue code | ub rev code | revenue code number |
ub revenue
# units
unit | units | procedure quantity | service unit | quantity | billed unit | service quantity | procedure unit | unit billed |
service units | unit count |
billed units
# lineBilled
line charge | extended charge | external charge | line charge amount | line billed | line billed amount | line item charge | service line charge | line amount
# lineAllowed
line allowed | line allowed amount | service line allowed
# linePaid
line paid | line paid amount | line payment | line payment amount | service line paid
# lineServiceFrom
line service date from | line service date | line date | line dos
# lineServiceTo
line service date to
# reasonGroup
group code | adjustment group | adjustment group code | carc group | carc group code | denial group code |
claim adjustment group code | cas group | cas group code | cagc | remit group | remittance group | era group
# reasonAmount
group amount | carc amount | reason amount | reason code amount | adjustment reason amount | cas amount
# reasonCode
carc | carc code | denial code | denial reason code | reason code | claim adjustment reason code | adjustment reason code |
adjustment code | adjustment reason | denial carc | remit denial code | ansi code | ansi reason code | ansi | denial |
denial remark code | denial code 1 | denial reason code 1 | reason code 1 | primary denial code | primary denial reason code |
eob code | eob reason code | remit code | remittance code | last denial code | last denial | denial reason number | carc rarc |
eob 1 | eob 2 | eob 3 | eob 4 | carc rarc code | adjustment group reason | group reason code | group reason | cas group reason | kick code | reject code | rejection code | denied code |
rej code | clp cas | cas segment | cas string | reason code primary | adjustment reason code carc |
denial code 2 | denial code 3 | reason code 2 | reason code 3 | carc 1 | carc 2 | carc 3 | denial reason code 2 |
last denial reason code | eob id | kick reason | last kick reason | kick code | last kick code | claim adjustment reason | cas code | cas | first denial code | first denial reason code |
rmc | rmc code | kick reason code | explanation code | payer explanation code | pend code | pend reason code | payer pend code | suspend code |
ansi reason | remit reason | remittance reason | era reason | remit reason code | denial rc | reason remark | reason remark code | cas reason | payer reason code | hipaa code | hipaa reason code | rtp code
# remarkCode
rarc | rarc code | remark code | era remark | remark | remittance remark code | remittance advice remark code | remark code 1 |
denial remark | remit remark code | era remark code |
remark code 2 | remark code 3 | rarc 1 | rarc 2 | rarc 3 | remark 1 | remark 2 | remark 3 | remark 4 |
remittance remark | remit remark | rem code | ins remark | insurance remark | payer remark | moa remark | mia remark | moa | mia
# reasonText
denial reason | denial description | denial reason description | reason description | denial code description |
denial reason text | reason | primary denial reason | denial message | carc description | denied reason | reason for denial |
denial reason code description | adjustment reason description | rejection reason | reject reason | eob description |
last denial reason | rejection message | reject message | rejection description | error message | edit message | payer message | eob message |
claim status reason | status reason | reason for status | explanation code description | explanation description | pend description | pend reason | pend code description | pend reason description | suspend reason | remit message | remittance message | eob long | eob long 1 | eob short | why denied | why not | why not paid | reason for non payment | non payment reason | unpaid reason | eob reason | why unpaid | why | denied because | denied for | payer reason | payer denial reason |
rej reason
`;

/** The names of a table, parted by strokes and lines. */
export const namesOf = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Best names first. A name stands once: under the field it means. */
export const FIELD_NAMES: readonly (readonly [WorklistField, readonly string[]])[] = TABLE.split('# ').flatMap((block) => {
  const [field = '', ...lines] = block.trim().split('\n');
  return isField(field) ? [[field, namesOf(lines.join('\n'))] as const] : [];
});
