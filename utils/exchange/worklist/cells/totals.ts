/** How lists write that a row is a sum, and no claim's. */
const TOTAL =
  /^(?:grand |sub[- ]?|page |report |overall |payer |plan |final |net |account |class |fc |financial class |carrier |insurance |facility |location |clinic |department |dept |provider |group |section |sheet |week |month )?totals?\b|^sub-?total|\b(?:sub|grand )?totals?:?$|^(?:trailer|trlr|trl|footer|eof)\b|^sum\b|^count\b|^overall(?: ?[-–:] ?summary)?$|^(?:grand |report )?summary$|^average\b|^records?\b.{0,12}\d/i;

const COUNTED =
  '\\d[\\d,]* (?:accounts?|accts?|claims?|encounters?|visits?|invoices?|vouchers?|tickets?|cases?|records?|rows?|items?|lines?|patients?|denials?)(?:\\(s\\))?';
/** `5 encounters`, `(4 ACCOUNTS)`, `6 claims / 11 lines`. */
const COUNT = new RegExp(`^[([]?${COUNTED}(?: ?[/,;&-] ?${COUNTED})*[)\\]]?$`, 'i');

/** `Grand Total`, `AETNA Total`, `Records: 12`, `9 encounter(s)`. */
export const isTotal = (text: string): boolean => text.length < 60 && (TOTAL.test(text) || COUNT.test(text));
