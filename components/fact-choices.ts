/** What can be answered where a payer's rule asks. A plan is kept in the words that the rules look for. */
import type { ClaimType, Network } from '@/utils/claim/claim';
import type { AskedFact } from '@/utils/followup/asked';
import type { Word } from '@/utils/words';

const PLANS = [
  ['fully insured', 'plan_fully_insured'],
  ['self funded', 'plan_self_funded'],
  ['Medicare Advantage', 'plan_medicare_advantage'],
  ['Medicaid', 'plan_medicaid'],
  ['marketplace', 'plan_marketplace'],
  ['FEP', 'plan_federal'],
] as const satisfies readonly (readonly [string, Word])[];

const NETWORKS = [
  ['par', 'network_par'],
  ['non-par', 'network_non_par'],
  ['contract', 'network_contract'],
  ['non-contract', 'network_non_contract'],
] as const satisfies readonly (readonly [Network, Word])[];

const FORMS = [
  ['institutional', 'claim_type_institutional'],
  ['professional', 'claim_type_professional'],
] as const satisfies readonly (readonly [ClaimType, Word])[];

export const FACT_CHOICES = { plan: PLANS, network: NETWORKS, claimType: FORMS } as const satisfies Record<
  AskedFact,
  readonly (readonly [string, Word])[]
>;

export const isAsked = (path: string): path is AskedFact => Object.hasOwn(FACT_CHOICES, path);
