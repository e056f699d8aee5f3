import type { DenialKind } from '../denial-kind';

export default {
  id: 'qmb',
  category: 'coordination-of-benefits',
  also: ['patient-responsibility'],
  title: 'Patient’s share of a Qualified Medicare Beneficiary',
  codes: { carc: ['303'], rarc: ['N781', 'N782', 'N783', 'N192'] },
  words: ['qmb', 'qualified medicare member'],
  weight: 'specific',
  actions: ['bill-other-payer', 'none'],
  routes: ['other-payer'],
  papers: ['Medicare remittance'],
  advice: 'Federal law forbids billing the patient: bill Medicaid for the share, then close',
  sources: [
    { text: '42 U.S.C. 1396a(n)(3)(B): no billing of Qualified Medicare Beneficiaries', trust: 'high' },
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
  ],
  examples: [{ codes: ['CO-303'] }, { text: 'Member is QMB, cost share not billable' }],
} satisfies DenialKind;
