/** Column names of hospitals' systems that mean none of the claim's fields. */
import { namesOf } from './header-names';

/** Names that are known and hold nothing of the claim, so that a row of them still is a header and no column is taken by mistake. */
export const IGNORED_NAMES: readonly string[] = namesOf(`
claims | claims count | number of claims | total claims | open claims | mrn | mrn number | medical record number | medical record | unit number | patient id | patient mrn | epi |
empi | chart number | chart | guarantor | guarantor number | guarantor name | guarantor id | guarantor account |
guarantor account number | subscriber name | insured name | subscriber | insured | policy holder | policy holder name | age |
days | aging | aging bucket | age bucket | bucket | account age | claim age | days outstanding | days in ar | ar days |
days since service | days old | age days | account age days | days from discharge | days since billed | invoice age |
financial class | financial class name | financial class description | class | patient type | account class | patient class |
encounter type | visit type | account type | department | dept | location | facility | facility name | facility code |
hospital | site | clinic | practice | practice name | division | region | service location | place of service | pos | tin |
tax id | payer id | payer code | payer number | insurance code | plan id | plan code | insurance type | insurance class |
payer class | payer type | insurance group | group number | group | group name | plan group | insurance seq | sequence |
priority | cob | coverage order | last bill date | bill date | first bill date | first claim date | last claim date |
billed date | date billed | claim date | submit date | submission date | submitted date | claim submit date |
claim submission date | date submitted | filed | filed date | date filed | filed on | sent date | date sent | claim sent date | claim billed date | original bill date |
last submit date | post date | posting date | posted date | era date | eob date |
last payment date | last payment amount | last insurance payment date | follow up date | next follow up | next follow up date |
follow up | last follow up | last follow up date | last worked | last worked date | last work date | last touched |
last action | last action date | last activity | last activity date | last note | last note date | last contact date |
next action | next action date | tickle date | deadline | appeal deadline | timely filing | timely filing date |
timely filing limit | filing limit | tfl | tfl date | due date | create date | created | created date | run date | report date |
as of date | load date | update date | last update | last updated | defer date | assigned date | date assigned | appeal date |
appeal filed | appeal sent date | notes | note | comment | comments | last comment | remark text | work queue | workqueue | wq |
wq name | queue | owner | user | assigned to | assigned | assignee | rep | collector | biller | worked by | team | pool |
employee | analyst | staff | specialist | account status | billing status | bill status | workflow status | follow up status |
appeal status | appeal level | denial category | denial type | denial group | category | root cause | rank | score | flag |
hold | hold code | bill hold | record | record number | row | row number | number | id | seq | line | line number | count | item | record id |
adjustment | adjustment amount | total adjustment | total adjustment amount | insurance adjustment | contractual |
contractual adjustment | contractual amount | contractual allowance | write off | write off amount | patient balance |
patient due | self pay balance | patient amount due | patient payment | patient paid | total patient payment |
patient payment amount | denied amount | denial amount | amount denied | variance | total payments adjustments |
payments and adjustments | credit balance | undistributed | beginning balance | original balance | bad debt | bad debt balance |
self pay | amount | total | total amount | secondary insurance | secondary payer | secondary insurance name |
secondary payer name | secondary policy number | secondary member id | secondary insurance balance | tertiary insurance |
tertiary payer | secondary | insurance 2 | insurance 3 | payer 2 | payer 3 | secondary plan | secondary insurance id |
secondary balance | secondary payment | secondary paid | rendering provider | rendering | rendering provider name |
rendering npi | rendering provider npi | attending | attending provider | attending physician | attending provider name |
attending npi | attending provider npi | referring provider | referring | referring npi | ordering provider | physician |
physician name | doctor | pcp | surgeon | operating physician | supervising provider | provider id | provider number |
provider code | provider type | provider specialty | specialty | physician npi | doctor name | dr | sex | gender | ssn |
social security number | phone | patient phone | address | city | state | zip | zip code | race | relationship | employer |
email | patient address | bill type | type of bill | tob | drg | ms drg | drg code | frequency | claim type | claim form |
form type | form | claim frequency | procedure description | cpt description | service description | diagnosis description |
auth | auth number | authorization | authorization number | referral number | prior authorization | prior auth number |
payment method | payment type | batch | batch number | clearinghouse | clearinghouse status | clearinghouse claim id |
rejection | los | length of stay | modifier 2 | modifier 3 | modifier 4 | diagnosis 2 | diagnosis 3 | diagnosis 4 |
secondary diagnosis | discharge disposition | discharge status | admit type | admit source | number claims | claim count |
touches | appeal amount | resubmit count | touch count | payer phone | insurance phone | type | source | era | eob | system |
disallowed | disallowed amount | non covered | non covered amount | non covered charge | not allowed | not allowed amount | interest | late fee |
claim print id | ch claim id | clearinghouse reference number | statement date | claim substatus | substatus | expected contractual | prior payer | prior payment | previous payer | variance amount |
underpayment | estimated patient responsibility | refund amount | credit | original claim number | corrected claim number |
statement balance | statement amount | forward balance | contractual allowed |
disallow | disallow amount | ineligible | ineligible amount | accident date | accident | incident date | discount | discount amount |
hospital name | company | entity | business unit | cost center | tax | language | state code | program | market | contract | contract name |
denied
`);
