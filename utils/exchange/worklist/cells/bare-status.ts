/** What payers say of claims, and nothing more. */

/** `DENIED`, `Pending - In Process (12)`: nothing but what a payer says of a claim. */
const STATUS =
  'denied|denials?|rejected|rejections?|paid|(?:partially|partly) paid|paid (?:in full|in part|partially)|pending|pended|pends?|in[- ]process|in[- ]adjudication|in progress|processing|under review|in review|suspended|accepted|acknowledged|finali[sz]ed|processed|(?:claim )?not (?:on file|found)|no claim (?:on file|found)|no record(?: found)?|(?:additional )?info(?:rmation)? (?:requested|needed)|records requested|medical records requested|reversed|voided';
const BARE = new RegExp(
  `^(?:claims? |payer |status |still )*(?:${STATUS})(?: - (?:${STATUS}))?(?: (?:claims?|by payer|by insurance|at payer|with payer))*$`,
  'i',
);

/** True for words that a payer says of a claim, and for nothing more. */
export const isBareStatus = (text: string): boolean => BARE.test(text);
