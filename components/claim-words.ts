/** Words for a claim's state, for ways, levels and actions: one place where the trade's terms become sentences. */
import type { Standing } from '@/utils/casework/look';
import type { Action, DenialCategory, DisputeLevel, Route } from '@/utils/claim/words';
import { t } from '@/utils/words';
import type { IconName } from './Icon';

export const STANDING_ICONS: Record<Standing, IconName> = {
  accepted: 'inbox',
  rejected: 'back',
  pending: 'clock',
  'info-requested': 'ask',
  paid: 'tick',
  'partly-denied': 'half',
  denied: 'cross',
  revised: 'back',
  finalized: 'inbox',
  'not-found': 'unknown',
  unknown: 'unknown',
};

export const standingWord = (standing: Standing): string =>
  ({
    accepted: t('status_accepted'),
    rejected: t('status_rejected'),
    pending: t('status_pending'),
    'info-requested': t('status_info_requested'),
    paid: t('status_paid'),
    'partly-denied': t('status_partly_denied'),
    denied: t('status_denied'),
    revised: t('status_revised'),
    finalized: t('status_finalized'),
    'not-found': t('status_not_found'),
    unknown: t('status_unknown'),
  })[standing];

export const actionWord = (action: Action): string =>
  ({
    appeal: t('action_appeal'),
    'corrected-claim': t('action_corrected_claim'),
    'send-records': t('action_send_records'),
    'call-payer': t('action_call_payer'),
    'bill-patient': t('action_bill_patient'),
    'bill-other-payer': t('action_bill_other_payer'),
    'verify-eligibility': t('action_verify_eligibility'),
    'request-authorization': t('action_request_authorization'),
    'write-off': t('action_write_off'),
    wait: t('action_wait'),
    resubmit: t('action_resubmit'),
    'update-cob': t('action_update_cob'),
    'peer-to-peer': t('action_peer_to_peer'),
    none: t('action_none'),
  })[action];

export const routeWord = (route: Route): string =>
  ({
    appeal: t('route_appeal'),
    reconsideration: t('route_reconsideration'),
    'corrected-claim': t('route_corrected_claim'),
    'new-claim': t('route_new_claim'),
    records: t('route_records'),
    reopening: t('route_reopening'),
    'peer-to-peer': t('route_peer_to_peer'),
    'other-payer': t('route_other_payer'),
    patient: t('route_patient'),
    'retro-authorization': t('route_retro_authorization'),
    'underpayment-dispute': t('route_underpayment_dispute'),
    wait: t('route_wait'),
    'write-off': t('route_write_off'),
  })[route];

export const levelWord = (level: DisputeLevel): string =>
  ({
    'timely-filing': t('level_timely_filing'),
    reconsideration: t('level_reconsideration'),
    'appeal-1': t('level_appeal_1'),
    'appeal-2': t('level_appeal_2'),
    redetermination: t('level_redetermination'),
    qic: t('level_qic'),
    alj: t('level_alj'),
    council: t('level_council'),
    court: t('level_court'),
    'peer-to-peer': t('level_peer_to_peer'),
    'corrected-claim': t('level_corrected_claim'),
  })[level];

export const categoryWord = (category: DenialCategory): string =>
  ({
    registration: t('category_registration'),
    authorization: t('category_authorization'),
    coding: t('category_coding'),
    'medical-necessity': t('category_medical_necessity'),
    'non-covered': t('category_non_covered'),
    duplicate: t('category_duplicate'),
    'coordination-of-benefits': t('category_cob'),
    'timely-filing': t('category_timely_filing'),
    'missing-information': t('category_missing_information'),
    bundling: t('category_bundling'),
    'provider-enrollment': t('category_enrollment'),
    contractual: t('category_contractual'),
    'patient-responsibility': t('category_patient'),
    other: t('category_unlisted'),
  })[category];
