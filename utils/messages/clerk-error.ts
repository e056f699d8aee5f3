/** An error whose words may be shown to the clerk. Any other error is shown as "Something failed" and its words stay inside. */
export class ClerkError extends Error {
  readonly sentence: string;
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'ClerkError';
    this.sentence = sentence;
  }
}
