/** Reports on the work itself: HFMA's six, touches and productivity, deadlines, what lies, what a payer has changed. */
import { actionWord, categoryWord } from '@/components/claim-words';
import { formatCents } from '@/utils/claim/money';
import { ACTIONS } from '@/utils/claim/words';
import { inPeriod, type Period } from '@/utils/reports/denials';
import { hfmaSix } from '@/utils/reports/hfma';
import { payerWatch } from '@/utils/reports/payer-watch';
import {
  type DeadlineRow,
  deadlines,
  type LyingClaim,
  overdueWithoutOwner,
  type ProductivityRow,
  productivity,
  touchesPerClaim,
  untouchedOver,
} from '@/utils/reports/productivity';
import type { Rate } from '@/utils/reports/rate';
import type { ReportClaim, ReportTouch } from '@/utils/reports/rows';
import { t } from '@/utils/words';
import {
  count,
  date,
  daysText,
  money,
  payerName,
  type ReportInput,
  type ReportView,
  rateCells,
  rateText,
  summed,
  text,
} from './view';

/** The claims behind each measure, in the order of the table's rows. */
function hfmaClaims({ rows, period }: Pick<ReportInput, 'rows' | 'period'>): string[][] {
  const denied = rows.claims.filter(({ denials }) => denials.some(({ on }) => inPeriod(on, period)));
  const keys = (claims: readonly ReportClaim[]): string[] => claims.map(({ key }) => key);
  const appealed = rows.appeals.filter(({ sentOn }) => inPeriod(sentOn, period));
  const won = appealed.filter(({ result }) => result === 'overturned' || result === 'partly-overturned');
  const unique = (claims: readonly { claim: string }[]): string[] => [...new Set(claims.map(({ claim }) => claim))];
  return [
    keys(denied),
    keys(denied),
    keys(denied.filter(({ status }) => status === 'denied')),
    unique(rows.writeOffs.filter(({ on }) => inPeriod(on, period))),
    unique(won),
    unique(appealed),
    keys(denied.filter(({ resolvedOn }) => resolvedOn !== undefined)),
  ];
}

export function hfmaView({ rows, period }: ReportInput, netRevenue: number | undefined): ReportView {
  const six = hfmaSix({ ...rows, period, ...(netRevenue === undefined ? {} : { netRevenue }) });
  const rates: [name: string, rate: Rate | undefined, ofMoney?: true][] = [
    [t('hfma_initial'), six.initialDenialRate],
    [t('hfma_initial_money'), six.initialDenialRateMoney, true],
    [t('hfma_primary'), six.primaryDenialRate],
    [t('hfma_write_offs'), six.writeOffShare, true],
    [t('hfma_overturned'), six.overturned],
  ];
  return {
    about: t('report_hfma_about'),
    bars: {
      title: t('report_hfma'),
      bars: rates.map(([name, rate]) => ({
        name,
        value: rate?.value ?? 0,
        text: rate ? rateText(rate.value) : t('hfma_no_revenue'),
      })),
    },
    tables: [
      {
        name: t('report_hfma'),
        columns: [text(t('report_measure')), text(t('report_value')), text(t('report_of'))],
        rows: [
          ...rates.map(([name, rate, ofMoney]) => {
            const [value, of] = rate ? rateCells(rate) : [t('hfma_no_revenue'), undefined];
            return [name, value, typeof of !== 'number' ? of : ofMoney ? formatCents(of) : String(of)];
          }),
          [t('hfma_to_appeal'), daysText(six.daysDenialToAppeal), String(six.daysDenialToAppeal.count)],
          [t('hfma_to_resolution'), daysText(six.daysDenialToResolution), String(six.daysDenialToResolution.count)],
        ],
        claimsOf: (index) => hfmaClaims({ rows, period })[index] ?? [],
      },
    ],
  };
}

const touchWord = (action: ReportTouch['action']): string => {
  const known = ACTIONS.find((each) => each === action);
  if (known) return actionWord(known);
  if (action === 'called') return t('history_called');
  return action === 'letter' ? t('tab_letters') : t('history_noted');
};

const touchedBy = (touches: readonly ReportTouch[], row: ProductivityRow | undefined, period: Period): string[] => [
  ...new Set(
    touches.flatMap(({ claim, user, action, on }) =>
      user === row?.user && action === row.action && inPeriod(on, period) ? [claim] : [],
    ),
  ),
];

export function productivityView({ rows, period }: ReportInput): ReportView {
  const found = productivity(rows.touches, period);
  const perClaim = touchesPerClaim(rows.touches, period);
  const byUser = summed(
    found,
    ({ user }) => user,
    (row) => row.count,
    ({ user }) => user,
  );
  return {
    about: t('report_productivity_about'),
    bars: {
      title: t('report_productivity'),
      bars: byUser.map(({ name, money: done }) => ({ name, value: done, text: String(done) })),
    },
    tables: [
      {
        name: t('report_productivity'),
        columns: [
          text(t('report_clerk')),
          text(t('column_action')),
          count(t('report_times')),
          count(t('report_claims')),
          count(t('call_minutes')),
        ],
        rows: found.map((row) => [row.user, touchWord(row.action), row.count, row.claims, row.minutes]),
        claimsOf: (index) => touchedBy(rows.touches, found[index], period),
      },
      {
        name: t('report_touches'),
        columns: [text(t('report_measure')), text(t('report_value')), count(t('report_of'))],
        rows: [[t('report_touches_median'), daysText(perClaim), perClaim.count]],
      },
    ],
  };
}

export function deadlinesView({ rows, today }: ReportInput): ReportView {
  const { missed, near } = deadlines(rows.claims, today);
  const byPayer = (found: readonly DeadlineRow[]) =>
    summed(
      found,
      ({ payer }) => payerName(payer),
      ({ balance }) => balance,
      ({ key }) => key,
    );
  const table = (name: string, found: readonly DeadlineRow[]) => {
    const groups = byPayer(found);
    const first = new Map<string, string>();
    for (const { payer, deadline } of found) if (!first.has(payerName(payer))) first.set(payerName(payer), deadline);
    return {
      name,
      columns: [text(t('field_payer')), count(t('report_claims')), date(t('report_first_day')), money(t('field_balance'))],
      rows: groups.map((group) => [group.name, group.count, first.get(group.name), group.money]),
      claimsOf: (index: number) => groups[index]?.keys ?? [],
    };
  };
  return {
    about: t('report_deadlines_about'),
    bars: {
      title: t('report_deadlines'),
      bars: [
        { name: t('report_missed'), value: missed.length, text: String(missed.length) },
        { name: t('report_near'), value: near.length, text: String(near.length) },
      ],
    },
    tables: [table(t('report_near'), near), table(t('report_missed'), missed)],
  };
}

export function lyingView({ rows, today }: ReportInput): ReportView {
  const table = (name: string, found: readonly LyingClaim[]) => {
    const groups = summed(
      found,
      ({ payer }) => payerName(payer),
      ({ balance }) => balance,
      ({ key }) => key,
    );
    return {
      name,
      columns: [text(t('field_payer')), count(t('report_claims')), money(t('field_balance'))],
      rows: groups.map((group) => [group.name, group.count, group.money]),
      claimsOf: (index: number) => groups[index]?.keys ?? [],
    };
  };
  const [untouched, ownerless] = [untouchedOver(rows.claims, today), overdueWithoutOwner(rows.claims, today)];
  return {
    about: t('report_lying_about'),
    bars: {
      title: t('report_lying'),
      bars: [
        { name: t('report_untouched'), value: untouched.length, text: String(untouched.length) },
        { name: t('report_ownerless'), value: ownerless.length, text: String(ownerless.length) },
      ],
    },
    tables: [table(t('report_untouched'), untouched), table(t('report_ownerless'), ownerless)],
  };
}

export function watchView({ rows, today }: ReportInput): ReportView {
  const found = payerWatch(rows.claims, today);
  const kindWord = { new: t('watch_new'), more: t('watch_more'), less: t('watch_less') };
  return {
    about: t('report_watch_about'),
    bars: {
      title: t('report_watch'),
      bars: found
        .slice(0, 12)
        .map(({ payer, code, recent }) => ({ name: `${payer} ${code}`, value: recent, text: String(recent) })),
    },
    tables: [
      {
        name: t('report_watch'),
        columns: [
          text(t('field_payer')),
          text(t('field_reason_code')),
          text(t('column_category')),
          text(t('watch_change')),
          count(t('watch_recent')),
          count(t('watch_before')),
          count(t('watch_usual')),
          money(t('report_denied')),
        ],
        rows: found.map(({ payer, code, category, kind, recent, before, usual, amount }) => [
          payer,
          code,
          categoryWord(category),
          kindWord[kind],
          recent,
          before,
          Math.round(usual * 10) / 10,
          amount,
        ]),
        claimsOf: (index) => found[index]?.keys ?? [],
      },
    ],
  };
}
