/** What a claim's own labels say; how a label is matched is told in `words.ts`. */
import { type FieldWords, list } from './words';
/** The claim's own fields. */
export const CLAIM_WORDS: readonly FieldWords[] = [
  {
    field: 'claimNumber',
    kind: 'id',
    core: list(`
      claim reference, our claim number, plan claim number, reference claim,
      claim number, claim id, claim control number, icn, dcn, tcn, ccn, hcn, icn number, dcn number, tcn number,
      internal control number, document control number, transaction control number, claim reference number,
      claim control, claim reference, claim reference id, claim key, claim icn, claim dcn, claim tcn,
      claim document number, payer control number, health control number, claim inventory number, claim file number,
      claim case number, reference number~, claim~, claim transaction number, claim sequence number~,
      claim tracking number~, eob number~, crn, ccrn, tricare claim number, case claim number, claim number icn,
      claim number tcn, claim number dcn, icn ccn, payer reference number, payer reference, payer claim,
      claim id number, document number dcn, document number~`),
    extra: 'document payer icn dcn tcn ccn plan insurance carrier internal control pccn medicare medicaid health system',
  },
  {
    field: 'patientAccountNumber',
    kind: 'id',
    core: list(`
      provider patient number, account facility, account at facility, provider account number, account your facility, office reference,
      medical record account, medical record account number, control number~, mrn account,
      patient account number, patient account, patient control number, patient control, pcn, patient account id,
      provider account number, account number~, account~, account id~, invoice account, invoice account number,
      provider claim number, provider claim id, provider reference number, submitter claim number, submitter claim id,
      provider patient number, patient reference number, hospital account number, facility account number,
      patient number~, provider control number, patient claim number, practice account number, your account number,
      medical record account number, patient visit number, encounter number~, claim account number, har,
      office account number, provider account, invoice number~, your account,
      patient control account number, patient account control number, pt account, hospital account, ptacct,
      patient file number, office reference number, office reference, practice reference number`),
    extra: 'claim hospital provider submitted pcn your',
  },
  {
    field: 'patientName',
    kind: 'person',
    core: list(`
      PERSON name, PERSON full name, name~,
      injured worker, injured employee, participant, covered person, employee name~, worker name~, patient name, patient, member name, member~, beneficiary name, beneficiary, client name, client, claimant, veteran, recipient name,
      recipient, subscriber name~, insured name~, enrollee name, enrollee, customer name, dependent name,
      member patient name, patient member name, person name~, customer~, subscriber~, insured~, patient member,
      patient firstname lastname, patient lastname firstname, member lastname firstname, lastname firstname,
      firstname lastname, client lastname firstname, patient full name, member full name`),
    extra: 'full last first middle medicare medicaid',
  },
  {
    field: 'lastName',
    kind: 'namePart',
    core: list(`
      lastname, last name, last~`),
    extra: 'patient member beneficiary client recipient subscriber suffix insured',
  },
  {
    field: 'firstName',
    kind: 'namePart',
    core: list(`
      first~, first middle, firstname, first name, firstname middle, first name middle, first initial, firstname initial`),
    extra: 'patient member beneficiary client recipient subscriber initial insured',
  },
  {
    field: 'middleName',
    kind: 'namePart',
    core: list(`
      middle, middle name, middle initial`),
    extra: 'patient member beneficiary client recipient initial',
  },
  {
    field: 'patientBirthDate',
    kind: 'birth',
    core: list(`
      birth, birth date, date birth`),
    extra: 'patient member beneficiary client recipient date subscriber insured medicare dob enrollee customer age sponsor',
  },
  {
    field: 'memberId',
    kind: 'id',
    core: list(`
      umi, employee id~, employee number~, employee identification number~, identity, sponsor dbn, case number~,
      PERSON id~, PERSON number~, PERSON id number, PERSON medicaid id, PERSON policy number, PERSON identification number,
      member id, member number, subscriber id, subscriber number, insured id, insured number, medicare number,
      medicare id, mbi, mid, hic, hicn, hic number, medicaid id, medicaid number, recipient id, recipient number,
      client id, client number, beneficiary id, beneficiary number, cin, enrollee id, customer id~, customer number~,
      certificate number, policy number~, policy id~, patient id~, id number~, insurance id, insurance id number,
      insurance number, health plan id, umi, member card id, card id, PAYER id~, BRAND id, BRAND member id, BRAND number~, card number~, mrn~, plan id~, contract number~,
      member contract number, medicare beneficiary id, medi cal id, bic~, tricare id, sponsor id, veteran id, edipi,
      unique member id, health care id, healthcare id, rid, member~, dod benefits number, benefits number, dbn,
      dbn number, member card number, hic id, medicare beneficiary identifier, identity number~, ins id,
      member medicaid id, rin, recipient rin`),
    extra:
      'edipi case claimant veteran dbn dod card member number id patient subscriber insured medicare medicaid beneficiary mbi hicn unique cin rin current recipient claim enrollee client policy plan',
  },
  {
    field: 'providerNpi',
    kind: 'npi',
    core: list(`
      npi billing provider,
      npi, billing npi, provider npi, vendor npi, payee npi, facility npi, pay to npi, hospital npi, organization npi,
      billing provider npi, group npi~, provider id~, provider number~, billing provider id~, billing provider number~`),
    extra:
      'api atypical number id billing provider entity submitted pay to organizational organization vendor supplier claim type 2 facility national',
  },
  {
    field: 'providerName',
    kind: 'name',
    core: list(`
      provider care, paid to, payment to, claim from, dentist~, dentist name~, billing dentist, billing dentist name, dental office, dental practice, vendor pay to, payee pay to, pay to vendor, pay to payee, pay to name, vendor facility, treating facility, hospital facility, service facility name~,
      billing provider, billing provider name, provider name, provider~, facility, facility name, billing entity,
      billing entity name, vendor, vendor name, payee, payee name, organization~, organization name~, hospital,
      hospital name, pay to provider, pay to provider name, billing facility, billing organization, billing group~,
      billing name, provider organization, provider facility, service facility~, billing provider facility,
      provider facility name, supplier name, supplier, provider supplier, practice name~,
      billing provider organization, provider group~, pay to, billing office, billing practice, billing dentist, billing entity name, billing dentist entity, billing provider entity`),
    extra: 'provider name claim submitted',
  },
  {
    field: 'serviceDate',
    kind: 'dates',
    core: list(`
      treated, seen, visited, visited on, date seen, performed, date performed, when, rendered, date rendered, care date,
      from through dos, dos from through,
      service date, dos, date service, statement period, service period, statement covers period, statement date,
      treatment date, service~, covered date, statement covers, date range~, service date range, statement coverage period,
      dos range, coverage period~, dos from to, service from to, service date from to, service date from through,
      dos from through, service from through, from to, from through, from through date, statement from through,
      statement period from through, statement covers period from through, service start end, service start end date, start end date, start end,
      first last date service, date~, visit date, incurred date, from to date, period, care, care date, date care,
      visit, treatment, dates~`),
    extra: 'claim date range patient member dos care',
  },
  {
    field: 'serviceFrom',
    kind: 'date',
    core: list(`
      first service, first day service, service first, first treated, earliest service,
      service from, from service, from service date, from date service, from dos, from date, from~, service start,
      service begin, begin date service, start date service, first service date, first date service, first dos,
      begin dos, start dos, statement from, statement covers from, statement begin, service date from,
      earliest service date, begin date, start~, start date~, statement start, statement period from, statement from date,
      service start date, begin service, statement period begin, dos start, statement covers period from, begin~,
      begin date care, first date care, start date care, care from`),
    extra: 'date claim service dos header',
  },
  {
    field: 'serviceTo',
    kind: 'date',
    core: list(`
      last service, last day service, service last, last treated, latest service,
      service to, to service, to service date, to date service, to dos, to date, to~, through~, service end,
      service through, end date service, last service date, last date service, last dos, end dos, through dos,
      statement to, statement through, statement covers through, statement end, service date to, service date through,
      latest service date, end date, through date, through service, through service date, statement covers to,
      statement period to, statement period through, statement period end, service end date, dos end,
      statement covers period through, statement covers period to, end~, end date care, last date care, care to`),
    extra: 'date claim service dos header',
  },
  {
    field: 'receivedDate',
    kind: 'date',
    core: list(`
      receipt, clean claim received, clean received, in house date, logged, logged date,
      date received by plan,
      received, receipt, received date, receipt date, entry date~, date entered~, entered~, claim accepted date~,
      reached us, reached, arrived, arrival date, came in, in date~`),
    extra: 'date claim payer plan original from us provider bill mco tpa carrier insurer contractor',
  },
  {
    field: 'processedDate',
    kind: 'date',
    core: list(`
      procedure date~,
      review complete, review completed, reviewed, review date, bill review date, date reviewed, processed, finalized, adjudicated, adjudication, adjudication date, process date, decision date,
      determination date, complete date, denied date, complete, finished date, adjudicated date, decided,
      disposition date, closed date, closed, finish date, determination, processed finalized, finalized processed, adjudication payment date,
      processed adjudicated, adjudicated finalized, adjudication finalized, adjudication finalized date, resolution date~, resolved date~, status finalized date, eob date~,
      worked date~, adjud date, review complete, reviewed, review date, complete review`),
    extra: 'date claim line payer plan bill',
  },
  {
    field: 'paymentDate',
    kind: 'date',
    core: list(`
      dated~, paid~, checkwrite, checkwrite date, cycle date~, payment cycle date, pay cycle, fund date,
      r date, r s date,
      paid date, payment date, check date, eft date, check eft date, check issue date, check issued,
      payment issue date, payment issued, remittance date, ra date, remittance advice date, warrant date, date paid,
      issue date~, issued date~, payment effective date, payment eft date, payment check date, funds date,
      check eft issue date, check payment date, era date, settlement date~, deposit date~, disbursement date,
      voucher date, check mail date, check mailed, remit date, settled~, payment sent, sent date~, issued~, pay date,
      r s date, rs date, paid eft date, payment posted`),
    extra: 'date claim eft check payment era trace issue voucher',
  },
  {
    field: 'statusText',
    kind: 'status',
    core: list(`
      claim state, outcome, last status, latest status, current status, newest status, status message, status now, status today, payer status, plan status,
      status, claim status, disposition, adjudication status, status description, process status, processed status,
      outcome, claim disposition, overall status, finalized status, status location, status category, claim state,
      decision~, state~, category~, claim status category, payment status~, result~, claim outcome, claim decision,
      sloc, status loc, determination~, resolution~, claim result, category code~, header status, status stage,
      stage~`),
    extra: 'claim header payer location adjudication',
  },
  {
    field: 'checkNumber',
    kind: 'id',
    core: list(`
      remit check, remittance check, check number, eft number, check eft number, payment number, trace number, payment trace number, check, eft,
      check eft, check eft trace number, warrant number, payment id, payment document, payment document number, payment reference, payment reference number,
      check trace number, eft trace number, check payment number, payment check number, payment eft number, check id,
      payment trace, remittance trace number, draft number, voucher number~, payment transaction number, check eft id,
      check or eft, remittance trace, ra trace, remit trace number, payment ref, trace~, eft trace, check trace, remittance number~, reassociation trace number,
      transaction trace number~, virtual card number, payment identifier, eft payment number, payment check eft,
      document number~`),
    extra: 'number id eft check trace payment electronic transaction warrant voucher or epc epp draft',
  },
  {
    field: 'diagnosisCodes',
    kind: 'diagnoses',
    core: list(`
      diagnosis, diagnosis code, principal diagnosis, primary diagnosis, other diagnosis, secondary diagnosis,
      additional diagnosis, diagnosis 10, admission diagnosis~`),
    extra:
      'code claim list submitted principal primary other secondary additional cm 10 diagnosis 1 2 3 4 5 6 7 8 9 11 12 billed',
  },
  {
    field: 'payer',
    kind: 'name',
    core: list(`
      program~, payer, payer name, health plan, plan name, insurance, insurance company, carrier, insurer, insurance plan,
      insurance name, carrier name, health plan name, plan~, insurance payer, responsible payer, insurance carrier,
      payer plan, destination payer, payer organization, health insurance, insurance company name, paying plan,
      plan payer`),
    extra: 'payer name responsible claim',
  },
  {
    field: 'reasons',
    kind: 'reasons',
    core: list(`
      code~, esc, esc code, eop, ra eob, ra eob code, eob ra, hipaa adjustment, hipaa adjustment code, adjustment hipaa, error status code, rad, rad code, denied rad code, ra code, claim note, ex, ex code description, edit reason, error code, error, review reason, contest reason, contested reason, denied edit, rejection message, reject message, rejection,
      reason code, remark code, denied reason, denied code, reason, remark, denied reason code,
      claim adjustment reason code, adjustment reason code, carc, rarc, carc code, rarc code, explanation code,
      eob code, ex code, explanation, adjustment code, message code, status code~, message, eob, note, edit code,
      reject reason, rejection reason, reject code, reason remark, reason remark code, adjustment reason,
      remittance advice remark code, remittance remark code, claim status code, eob message, denied explanation,
      disposition code, disposition reason, eop code, pend reason, pend code, status reason, claim code,
      ineligible code, denied message, process note, noncovered reason, noncovered code, disallowed code,
      disallowed reason, disallow reason, eob remark, eob description, service code explanation,
      adjustment remark code, carc rarc, group reason, group reason code, group code reason code,
      adjustment group reason, audit code, exception code, exception, exceptions, why, edit, edits, ansi code, ansi reason code, hipaa code,
      reason description, remark description, denied remark, status code description, ansi, ansi codes, remark message,
      claim remark, adjustment group carc amount rarc, adjustment codes, code remark, adjustment carc`),
    extra:
      'reversal void recoupment code claim line service adjustment group hipaa ansi description level carc rarc remark reason number remittance',
  },
];
