/**
 * The words in which clerks tell what happened since, each with all that is read as it. Other than the plain words of the rules these keep apart what was
 * done and what has yet to be ("sent", "send"), and who did it.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  payer:
    'rep reps representative agent agents csr payor payors payers plan plans insurer insurers insurance ins carrier carriers supervisor supv sup supe adjuster examiner examiners processor mac contractor they theyre theyve their um hmo mco tpa analyst adjudicator team',
  brand:
    'aetna cigna uhc united unitedhealthcare humana anthem bcbs bluecross blue molina ambetter oscar kaiser medicaid mcaid mcd medicare mcare mcr tricare champva healthnet centene wellcare umr meritain marketplace medcost triwest noridian cgs palmetto novitas ngs pgba wps chip peachcare wellpoint',
  our: 'ours',
  us: 'we i weve ive biller billers coder coders registration registrar registrars reg cdi intern scheduling scheduler charging pfs cbo staff intake',
  patient:
    'pt pts patients mbr mbrs member members subscriber subscribers insured mom mother dad father wife husband parent parents spouse guardian daughter son bene beneficiary enrollee veteran family ptn kid kids child baby boy girl lady woman man',
  person: 'he she hes shes',
  provider: 'dr doctor md physician prov np therapist surgeon hospitalist attending intensivist',
  claim: 'clm clms claims acct account encounter',
  rework:
    'reprocess reprocessed reprocesses reprocessing reproc reprocd rewk reworks reworked reworking rerun reruns reran rerunning redo redoes redoing redone readjudicate readjudicated readjudicates readjudicating readjudication reopen reopens reopening requeue requeued requeues recycle recycled recycles recycling',
  adjustment: 'adj adjd adjustments adjust adjusted adjusts adjusting adjmt adjst',
  correct: 'corrects correcting fix fixes fixing',
  corrected: 'fixed mended changed edited repaired',
  sent: 'upldd uplded upl upld overnighted fedexed faxed mailed uploaded submitted emailed resent refiled resubmitted rebilled refaxed transmitted filed forwarded fwd misrouted faxd upld shipped refaxed',
  send: 'sends sending submit submits submitting fax faxing mail mailing upload uploads resend resubmit refile rebill refax reupload remail',
  got: 'recieved received rcvd recd rcv receives gotten recvd receipted receipt arrived',
  records:
    'record recs docs doc chart charts notes note document documents documentation report reports invoice itemized itemization labs xray xrays films film packet pages clinicals opnote ub pathology',
  appeal:
    'ire maximus appeals appl appealed recon recons reconsid reconsids reconsideration redetermination redet dispute disputes disputed grievance grievances rebuttal qic',
  upheld: 'uphold upholds affirmed affirms sustained unfavorable unfavourable unfav lost dismissed stands stood unchanged',
  won: 'overturned reversed reverses granted favorable favourable',
  accepted: 'acc accptd acpt',
  writeoff: 'writeoffs wo',
  manager: 'mgr mgrs management mgmt dir',
  approved: 'approval approve approves okayed okd certified authorized approvd apprvd appvd',
  denied: 'denies deny dnd dnied denial denials denying refused refuse refuses rejected rejects declined declines',
  auth: 'auths referral referrals extension extensions precert precerts preauth authorization authorizations precertification preauthorization pa',
  retro: 'retroactive retroactively backdated backdate retrospective retrospectively backdates',
  no: 'not never none cannot without nothing nobody neither nor unable zero',
  cond: 'if once when unless until till whether provided before',
  will: 'going gonna shall ll',
  is: 'are was were be been being gets get getting',
  has: 'have had having holds carries',
  must: 'may can could should would might need needs needed required requires require wants want please pls',
  ask: 'asks asking request requests',
  asked: 'requested',
  says: 'said say states stated tells told advises advised insists quotes quoted confirms confirmed confirm wrote writes',
  found: 'finds locates located tracked sees see saw spotted fnd',
  admits: 'admitted agrees agreed agree acknowledges acknowledged concedes conceded apologised apologized apologises sorry',
  days: 'day d bd week weeks wk wks month months mo mos business bus',
  check: 'ck chk cheque checks ch',
  payment: 'pmt pmts payments pymt pymts eft money funds reimbursement ach',
  paid: 'pd pays pay',
  error:
    'mistake mistakes errors mistakenly erroneous erroneously wrong wrongly wrongfully incorrect incorrectly miscounted miscount misread misapplied misloaded misfiled glitch goof glitched mixup swapped transposed botched',
  ours: 'ourselves',
  out: 'off',
  coverage: 'cov cvg covered cover covers policy insured',
  active: 'effective eff elig eligible enrolled started starts began current',
  promised: 'promise promises',
  letter: 'ltr letters ltrs notice',
  date: 'jan feb apr jun jul aug sep sept oct nov dec january february march april june july august september october november december monday tuesday wednesday thursday friday mon tue tues wed thu thur thurs fri today yesterday tomorrow tonight noon',
  modifier: 'mod mods modifiers',
  moved: 'transferred reapplied',
  spoke: 'spoken talked discussed',
  speak: 'talk talks',
  answered: 'rang phoned called rung completed filled responded replied returned',
  reviewer: 'reviewers nurse auditor clinician',
  closed: 'shut passed expired lapsed ended over',
  keyed: 'typed entered punched registered miskeyed mistyped hit picked selected put transposed swapped',
  forgot: 'omitted missed overlooked skipped failed',
  exhausted: 'exhaust exhausts used maxed depleted gone spent',
  pip: 'medpay nofault',
  hospice: 'hospices',
  separate: 'seperate separately seperately sep',
  twice: 'again x2',
  loaded: 'load reload reloaded linked link updated update renewed',
};

export const TOLD_AS: ReadonlyMap<string, string> = new Map(
  Object.entries(WRITTEN).flatMap(([plain, written]) => written.split(' ').map((word) => [word, plain] as const)),
);
