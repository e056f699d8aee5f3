/** What labels of amounts say, at a claim and at a line, and what only a service line has. */
import { type FieldWords, list } from './words';

/** Amounts mean the same at a claim and at a line. */
export const MONEY_WORDS: readonly FieldWords[] = [
  {
    field: 'billed',
    kind: 'money',
    core: list(`
      billed to medicare, total fee, gross claim, full charge, total cost~, invoice billed, total invoice amount, doctor charge, hospital charge, facility charge, clinic charge, practice charge, lab charge, billed to insurance, billed to plan, billing amount~, billing total~, sub charge,
      total bill, claimed, total claimed, requested~,
      usual customary, u c~, usual customary charge, usual customary fee, ucr charge, retail charge, retail price, retail amount, retail~, customary charge, list price~, amount claimed, fee, fee charge, provider charge, your charge, gross amount, total charge amount,
      total~, submitted fee, fee submitted, dentist fee, dentist charge, provider fee, usual fee~, office fee~,
      billed, claimed~, charge, submitted amount, submitted charge, gross charge, charge submitted, billed charge, submitted,
      amount billed, claimed amount, claim amount~, amount submitted, total claim amount~, charge billed, total claim,
      you billed, you charge, fee billed, billed fee, session charge, session fee, visit charge,
      line item charge, ucr, bill amount, bill charge, requested amount~, amount requested~, cost service~, invoice amount~,
      total invoice~, sum charge`),
    extra: 'item total claim amount line service provider header level usd summary submitted gross charge billed you fee',
  },
  {
    field: 'allowed',
    kind: 'money',
    core: list(`
      covered allowed amount, plan allows, PAYER allows, plan allow, PAYER allow, bundle rate, bundle price, bundle price allowed, bundle rate allowed, bundled price allowed, package price allowed, PAYER price allowed, plan price allowed, bundled rate, bundled price, package price, episode rate, PAYER price, plan price, allowed after repricing, allowed repricing,
      maximum fee~, eligible expense, covered expense~, contract price, negotiated price, network fee~, ppo allowance, ppo allowed, ppo rate, ppo price, reprice amount, repricing amount, re priced amount, repriced allowed, allowance schedule, recommended amount~, reviewed amount~, bill review allowance, adjusted allowed, pricing amount~, discounted price, discounted fee, allowed expense, reasonable customary~, r c amount~,
      plan rate, negotiated~, considered~, recognized~, ucr allowed,
      negotiated fee, negotiated amount, allowable fee, allowance~, scheduled fee~, fee schedule~, fee guideline~, fee guideline amount, fee schedule amount, fee schedule allowance, scheduled amount~, state fee schedule~, PAYER allowed, PAYER allowance, eligible, eligible charge, eligible amount, network allowance, recognized amount, covered amount~, reasonable amount~, contract amount~, considered amount, considered charge,
      negotiated allowed, allowed, approved amount, eligible amount~, allowed approved, contracted amount~, negotiated amount~,
      medicare approved, medicare allowed, negotiated rate~, plan allowed, contract allowed, allowed charge, approved,
      approved charge, medicare approved amount, fee allowed, allowed fee, plan allowed amount,
      contracted rate, contract rate, recognized charge, reasonable charge~, network rate~, network price, plan discount price,
      discounted rate, discounted charge, repriced amount, repriced, priced amount, drg amount~, payable charge~, adjusted fee,
      accepted fee, agreed amount, agreed rate`),
    extra:
      'case drg recommended total claim amount line service provider header level usd summary charge plan contract contractual max maximum benefit payer tricare fee you rate contracted negotiated network schedule version',
  },
  {
    field: 'paid',
    kind: 'money',
    core: list(`
      paid this policy, this policy paid, this policy pay, policy paid, policy pay, policy benefit paid, policy benefit, policy payment, paid policy, supplement benefit paid, supplement benefit, supplement payment,
      net due provider, plan pay you, paid dentist, paid hospital, paid doctor, amount be paid~, amount remitted~, remitted amount~, county paid, payment you, dental plan paid,
      paid you, approved pay, approved payment, PAYER paid, PAYER pay, group pay, PAYER payment, PAYER liability, PAYER share, PAYER paid amount, benefit, benefits paid, amount payer pay,
      paid, paid now, payment amount, net paid, net payable, net payment, reimbursement, plan paid, plan payment, benefit paid,
      paid provider, payment, amount payable, paid amount, payable, insurance paid, insurance payment, plan pay,
      payer paid, benefit payment, paid to provider, payment provider, pay amount, payable amount, provider payment,
      benefit amount~, benefit payable, net amount paid, plan benefit, dental benefit, benefit paid by plan, pay, insurance pay, plan liability,
      amount plan paid, medicare paid, reimbursement amount, plan share~, paid benefit, plan benefit paid,
      net reimbursement, carrier paid, net amount~, net~,
      benefits payable, total benefits~, paid us, disbursed, disbursed amount, settled amount~, health plan responsibility,
      plan responsibility, payer responsibility, payment issued amount, issued amount~`),
    extra:
      'total claim amount line service provider header level usd summary net plan payer insurance medicare medicaid benefit to from facility tricare we version',
  },
  {
    field: 'patientResponsibility',
    kind: 'money',
    core: list(`
      left PERSON, amount may bill~, left over PERSON,
      employee owe, guarantor responsibility, guarantor owe, worker responsibility, consumer responsibility, resident responsibility, resident liability, pr total, total pr, pr adjustment, patient payment responsibility, patient can be billed, billable member, amount collect~,
      PERSON responsibility, PERSON liability, PERSON owe, PERSON share, PERSON cost share, PERSON portion, PERSON obligation, PERSON balance, PERSON pay, PERSON due, PERSON cost, PERSON may owe, PERSON owe you,
      patient responsibility, member total, patient total, member responsibility, patient share, member share, patient owe, member owe, you owe,
      may owe, patient liability, member liability, subscriber liability, subscriber responsibility, patient pay,
      member pay, beneficiary responsibility, beneficiary liability, customer responsibility, patient balance,
      member balance~, patient cost share, member cost share, enrollee responsibility, patient portion,
      patient amount~, patient payment~, total patient responsibility, patient due, due patient, due from patient,
      client responsibility, recipient responsibility, amount patient owe, member portion,
      balance patient, insured responsibility, customer owe, patient may owe, patient may charged, member may charged, pr amount,
      pt responsibility, patient obligation, member obligation, billable patient, patient member responsibility,
      member patient responsibility, enrollee liability, customer liability, subscriber owe, spenddown patient,
      bill patient, bill member, may bill patient, you may bill patient, you may bill member, patient may be billed, patient owe you, member cost, patient cost, customer share, patient pay amount,
      responsibility~, share~, member payment~, member out pocket~, patient out pocket~, employee responsibility, collect patient,
      collect member`),
    extra: 'to total claim amount line service provider header level usd summary patient member cost you balance due from',
  },
  {
    field: 'deductible',
    kind: 'money',
    core: list(`
      deductible withheld, part b deductible,
      deductible`),
    extra:
      'total claim amount line service provider header level usd summary applied patient member plan taken to cash toward towards share tricare client recipient beneficiary enrollee subscriber customer participant insured',
  },
  {
    field: 'coinsurance',
    kind: 'money',
    core: list(`
      coinsurance liability,
      coinsurance, co insurance, cost share~`),
    extra:
      'total claim amount line service provider header level usd summary applied patient member plan share tricare client recipient beneficiary enrollee subscriber customer participant insured',
  },
  {
    field: 'copay',
    kind: 'money',
    core: list(`
      copay due,
      copay, co pay, co payment`),
    extra:
      'total claim amount line service provider header level usd summary applied patient member plan office visit share tricare client recipient beneficiary enrollee subscriber customer participant insured',
  },
];

/** What only a service line has. */
export const LINE_WORDS: readonly FieldWords[] = [
  {
    field: 'procedure',
    kind: 'procedure',
    core: list(`
      procedure performed, treatment description~, service performed~, service provided~, service received~, dental code, dental procedure, dental procedure code, approved procedure, allowed procedure, drug code, test code~, medical procedure,
      medical code, service modifier,
      service code, service item code, treatment code, treatment,
      procedure, procedure code, service code, code, procedure service, service~, procedure modifier,
      procedure code modifier, service description, description service, procedure revenue, procedure revenue code,
      procedure service code, code description~, service procedure, service rendered, drug procedure,
      service procedure code, revenue procedure, billed procedure, procedure description, revenue procedure modifier,
      procedure modifier 1, service line~, procedure description code, item service, procedure id, procedure cd,
      procedure number,
      hcpcs rates, rate procedure, item code~, billing code`),
    extra: 'code billed line submitted modifier procedure adjudicated paid id',
  },
  {
    field: 'modifiers',
    kind: 'modifiers',
    core: list(`
      service modifier, modifier, modifier 1, modifier 2, modifier 3, modifier 4, m2, m3, m4, m 1, m 2, m 3, m 4,
      mdf`),
    extra: 'code procedure 1 2 3 4 line billed',
  },
  {
    field: 'revenueCode',
    kind: 'revenue',
    core: list(`
      revenue, revenue code, ub revenue code, ub rev, rvcd`),
    extra: 'code line center number',
  },
  {
    field: 'units',
    kind: 'quantity',
    core: list(`
      claimed quantity, dispensed quantity, quantity dispensed, mileage~, mile~, sessions~,
      number~, times, services count, paid quantity~, allowed quantity~, approved quantity~, service~, service quantity,
      quantity, days, day quantity, days quantity, count, service quantity, quantity billed, quantity submitted,
      quantity days, quantity service, quantity count, time quantity, minutes quantity, billed quantity,
      billed quantity count,
      covered quantity~`),
    extra: 'service billed line submitted total number',
  },
];
