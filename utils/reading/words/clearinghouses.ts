/** Who carries claims and answers between providers and payers, and keeps providers' books: nobody who pays. */
export const CLEARINGHOUSES =
  /\b(?:availity|navinet|waystar|change(?: healthcare)?|emdeon|emedix|zirmed|claimlogic|office ally|pnt data|optum|trizetto|relayhealth|experian|claim\.?md|apex|finthrive|quadax|ssi|zelis|echo|instamed|payspan|jopari|dentalxchange|healthlink|gainwell|conduent|cognizant|healthedge|inovalon|ability|epic|athena(?:health)?|phreesia|daisy ?bill|ensemble|eclinicalworks|nextgen|cerner|kareo|tebra|eyefinity|vyne|corvel|mychart|payment exchange)\b/i;
