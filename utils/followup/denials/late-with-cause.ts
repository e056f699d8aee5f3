import type { DenialKind } from '../denial-kind';

export default {
  id: 'late-with-cause',
  category: 'timely-filing',
  title: 'Late for a cause that payers accept',
  codes: {},
  words: [
    'late ~ because ~ retro/insurance/hurricane/disaster/primary',
    'timelyfiling ~ good cause',
    'medicaid ~ approved/granted/awarded ~ retro',
    'approved ~ retro to ~ @num',
    'good cause ~ timelyfiling/late',
    'retro ~ eligible/enrolled/entitlement ~ late/timelyfiling',
    'late ~ insurance/otherins/workcomp/autoins ~ delay',
    'insurance/otherins delay',
    'late/timelyfiling ~ retro ~ eligible/enrolled/entitlement/medicaid',
  ],
  refines: ['timely-filing'],
  beside: [
    'retro',
    'backdated',
    'good cause',
    'disaster/hurricane/flood/fire/cyberattack/outage',
    'insurance/portal/plan/gateway/mac/clearinghouse ~ down',
    'insurance/medicare/medicaid/plan error',
    'error by/of/at ~ insurance/medicare/medicaid/plan',
    'member ~ not/never ~ card/insurance',
    'learned ~ coverage/insurance',
    'recoupment/takeback/recouped',
  ],
  weight: 'specific',
  actions: ['appeal', 'call-payer'],
  routes: ['appeal', 'reconsideration'],
  papers: ['What shows the cause and its date', 'Claim history'],
  advice:
    'Ask for the exception: show the cause (coverage granted later, the payer’s own error, a disaster) and that the claim went out soon after it ended. The member may not be billed',
  sources: [
    { text: '42 CFR 424.44(b): exceptions to the time limits for filing claims', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-29'], text: 'The state made her eligible retroactively, we billed within a month' }],
} satisfies DenialKind;
