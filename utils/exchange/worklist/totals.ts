/** How lists write that a row is a sum, and no claim's. */
const TOTAL =
  /^(?:grand |sub[- ]?|page |report |overall |payer |plan |final |net |account )?totals?\b|^sub-?total|\b(?:sub|grand )?totals?:?$|^sum\b|^count\b|^average\b|^records?\b.{0,12}\d|^\d[\d,]* (?:accounts?|accts?|claims?|encounters?|visits?|invoices?|records?|rows?|items?|lines?|patients?)$/i;

/** `Grand Total`, `AETNA Total`, `Records: 12`, `5 encounters`. */
export const isTotal = (text: string): boolean => text.length < 60 && TOTAL.test(text);
