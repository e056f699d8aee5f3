/** Whose claim it is, where no label says so: the brand on the page. */
import type { Model, Unit } from './model';

/** Names of payers and programs as brands show them. */
const BRANDS =
  /\b(?:aetna|cigna(?: healthcare)?|humana(?! military)|anthem|unitedhealthcare|united ?healthcare|kaiser permanente|molina(?: healthcare)?|centene|ambetter|oscar(?: health)?|highmark|premera|regence|wellcare|caresource|amerihealth|carefirst|emblemhealth|fidelis care|healthfirst|health net|independence blue cross|blue ?cross(?: and | & )?(?: ?blue ?shield)?|blue ?shield|bcbs[a-z]{0,3}|tricare|masshealth|medi-cal|medicare|medicaid|tufts health plan|harvard pilgrim|upmc health plan|geisinger|wellmark|medical mutual|priority health|selecthealth|moda health|pacificsource|providence health plan|scan health plan|l\.?a\.? care|champva)\b/i;
/** Names that say by their last words what they are. */
const PLAN =
  /\b(?:[a-z]*health ?plans?|health (?:cooperative|administrators?)|benefits? administrators?|healthcare cooperative|health insurance|healthcare plan|community plan|medical assistance|health options|health partners|mutual|assurance|insurance company|medicaid|medicare|benefit plan|blue cross|blue shield|health care plan|life insurance|benefits? administrators?|health cooperative|health alliance)\b/i;
const NOT_A_NAME =
  /\b(?:eligibility|claims?|search|plan central|plans$|inquiry|portal|provider services|customer|copyright|©|\d{3}-\d{4}|log ?(?:in|out|off)|sign|help|welcome|online|workflows|part [ab]\b.*line|system)\b/i;

/** The brand in the upper part of a page or on a line of its own, without the words of the portal around it. */
export function brandOf(model: Model, free: readonly Unit[]): { name: string; unit: number; known: boolean } | undefined {
  let best: { name: string; unit: number; rank: number; known: boolean } | undefined;
  for (const unit of free) {
    const { text } = unit;
    if (
      unit.box[1] > 260 ||
      text.length > 60 ||
      text.length < 3 ||
      unit.form === 'editable' ||
      unit.form === 'checked' ||
      unit.form === 'unchecked'
    )
      continue;
    const brand = BRANDS.exec(text);
    const plan = PLAN.exec(text);
    if (!brand && !plan) continue;
    const whole = !NOT_A_NAME.test(text) && /^[\p{L}][\p{L} .,'&-]+$/u.test(text) && text.split(' ').length <= 6;
    const name = whole ? text : brand?.[0];
    if (!name || (!whole && unit.act)) continue;
    const rank =
      (whole ? 2 : 0) +
      (brand ? 1 : 0) +
      (unit.act ? -2 : 0) +
      (unit.bold || model.blocks[unit.block]!.kind === 'banner' ? 0.5 : 0) -
      unit.box[1] / 1_000;
    if (!best || rank > best.rank) best = { name, unit: unit.id, rank, known: brand !== null };
  }
  return best && best.rank > 0 ? best : undefined;
}

/** Medicare where its contractors' pages speak of Medicare numbers or of its claim system. */
export function programOf(free: readonly Unit[], title: string): { name: string; unit: number } | undefined {
  for (const unit of free)
    if (/^TRICARE (?:claim|paid|allowed|east|west|region)|\bTRICARE\b.*\bregion\b/i.test(unit.text) && unit.text.length < 60)
      return { name: 'TRICARE', unit: unit.id };
  for (const unit of free)
    if (
      /\bmedicare (?:number|id|part [abd]\b|beneficiary)|\bmedicare [ab] online system|\bMBI\b|\bbeneficiary\b.*\bmedicare\b/i.test(
        unit.text,
      ) &&
      unit.text.length < 80
    )
      return { name: 'Medicare', unit: unit.id };
  return /\bmedicare\b/i.test(title) ? { name: 'Medicare', unit: 0 } : undefined;
}
