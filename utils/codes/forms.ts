/**
 * What a code can look like: form and plausibility, no descriptors. A form that fits says that the code may exist, not that it does.
 * Sources: ICD-10-CM official guidelines (CMS, fiscal year 2026), HCPCS level II structure (CMS), NUBC type of bill and revenue code
 * positions as described in Medicare Claims Processing Manual, Pub. 100-04 ch. 25.
 */

/** `E11.9`, `e119`, `S72001A`: a letter, two characters of which the first is a digit, up to four more behind the point. */
export function icd10(text: string): string | undefined {
  const match = /^([A-TV-Z]\d[0-9AB])\.?([0-9A-TV-Z]{0,4})$/.exec(text.trim().toUpperCase());
  if (!match) return undefined;
  // U codes exist for provisional use only; the seventh character alone may follow placeholders X
  return match[2] ? `${match[1]}.${match[2]}` : match[1];
}

/** U07.1 and its kin: the only chapter whose letter is reserved for provisional codes. */
const provisionalIcd10 = (text: string): string | undefined => {
  const match = /^(U\d\d)\.?(\d{1,2})?$/.exec(text.trim().toUpperCase());
  return match ? (match[2] ? `${match[1]}.${match[2]}` : match[1]) : undefined;
};

/** The diagnosis code with its point, or undefined where the form is none. */
export const diagnosisCode = (text: string): string | undefined => icd10(text) ?? provisionalIcd10(text);

/** CPT: five digits, or four and F (performance), T (emerging), U (proprietary tests), M (administrative). HCPCS II: a letter and four digits. */
export function procedureKind(text: string): 'cpt' | 'hcpcs' | undefined {
  const code = text.trim().toUpperCase();
  if (/^(?:0[0-9]|[1-9][0-9])\d{3}$/.test(code) && code !== '00000') return 'cpt';
  if (/^\d{4}[FTUM]$/.test(code)) return 'cpt';
  return /^[A-CEGHJ-MP-V]\d{4}$/.test(code) ? 'hcpcs' : undefined;
}

/**
 * Medicare's number of a beneficiary (MBI): eleven characters, letters and digits each at their place, without S, L, O, I, B, Z; as on the card also
 * with dashes. Source: CMS, Understanding the Medicare Beneficiary Identifier format. To be put together with what may stand around it.
 */
export const MBI_FORM =
  '[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y]{2}\\d{2}';

const MBI = new RegExp(`^${MBI_FORM}$`, 'i');
export const isMbi = (text: string): boolean => MBI.test(text);

/** Two characters: two digits from 22, a letter and a digit, two letters, or P1 to P6. */
export function isModifier(text: string): boolean {
  const code = text.trim().toUpperCase();
  return /^(?:2[2-7]|3[2-9]|[4-8]\d|9\d|[A-Z][A-Z]|[A-Z]\d|[1-4][A-Z]|\d[PT])$/.test(code);
}

/** The four-digit revenue code (`300` → `0300`); undefined for what cannot be one. `0001` is the total. */
export function revenueCode(text: string): string | undefined {
  const code = text.trim();
  if (!/^\d{3,4}$/.test(code)) return undefined;
  const four = code.padStart(4, '0');
  const number = Number(four);
  return number === 1 || (number >= 22 && number <= 3109) ? four : undefined;
}

export interface BillType {
  /** four digits, `0131` */
  code: string;
  frequency: 'original' | 'interim' | 'late-charges' | 'replacement' | 'void' | 'other';
}

/** Type of bill `131`, `0131`, `13X`: facility, care, and frequency (7 replaces, 8 voids). */
export function billType(text: string): BillType | undefined {
  const match = /^0?([1-8])([1-9])([0-9A-Z])$/.exec(text.trim().toUpperCase());
  if (!match) return undefined;
  const last = match[3] ?? '';
  const frequency =
    last === '1'
      ? 'original'
      : '234'.includes(last)
        ? 'interim'
        : last === '5'
          ? 'late-charges'
          : last === '7'
            ? 'replacement'
            : last === '8'
              ? 'void'
              : 'other';
  return { code: `0${match[1]}${match[2]}${last}`, frequency };
}
