/**
 * The browser's own XML reader and writer, in the place of the library that the writer of Word files brings for where there is none (`scripts/lean.ts`).
 * The pages' policy takes text for a parser only from a named place that vouches for it: XML is read into a document of its own and never drawn.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): { createHTML(text: string): string };
}

const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('claimside-xml', { createHTML: (text) => text });

export class DOMParser {
  /** Throws where anything but XML is asked for. */
  parseFromString(text: string, type: string): Document {
    if (type !== 'text/xml') throw new TypeError('XML only');
    return new globalThis.DOMParser().parseFromString(policy ? policy.createHTML(text) : text, type);
  }
}

export const XMLSerializer = globalThis.XMLSerializer;
