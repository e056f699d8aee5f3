/** What a Word file may not hold: anything that runs, anything that reaches outside, anything an XML reader could be tricked with. */

/** Sentences for the clerk; empty where the file is harmless. `parts` are the file's parts by their names in the archive. */
export function dangers(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const found = new Set<string>();
  for (const [name, bytes] of parts) {
    if (/vba|macro/i.test(name)) found.add('It holds macros. Save it as .docx without macros.');
    else if (/activex|ctrlprops|customui/i.test(name)) found.add('It holds active controls. Take them out and save it again.');
    else if (/\/embeddings\/|oleobject/i.test(name))
      found.add('It holds another file inside (an embedded object). Take it out and save it again.');
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const text = xmlText(bytes);
    if (text === undefined) found.add('A part of it is not written in UTF-8. Save it again in Word.');
    else for (const danger of xmlDangers(name, text)) found.add(danger);
  }
  return [...found];
}

/** The text of an XML part; undefined where it is not plain UTF-8. */
export function xmlText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const declared = /^\uFEFF?<\?xml[^>]{0,200}?encoding=["']([^"']{1,40})["']/.exec(text)?.[1] ?? 'utf-8';
    return /^utf-?8$/i.test(declared) && !text.includes('\0') ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Fields that fetch or start something when Word updates them. */
const REACHING_FIELD = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON|RD|HYPERLINK)\b/i;

function xmlDangers(name: string, text: string): string[] {
  const found: string[] = [];
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    found.push('It holds a document type definition (DTD), which no Word file needs. It was not read.');
  if (/macroEnabled|vbaProject/i.test(text)) found.push('It holds macros. Save it as .docx without macros.');
  if (name.endsWith('.rels')) {
    for (const [tag] of text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
      const target = /\bTarget\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
      const outside = /TargetMode\s*=\s*["']External["']/i.test(tag) || /^(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(target);
      if (outside) found.push(`It links to something outside: ${target.slice(0, 80)}. Take the link out and save it again.`);
    }
    return found;
  }
  const fields = [...text.matchAll(/<w:instrText\b[^>]*>([^<]*)<|\bw:instr\s*=\s*"([^"]*)"/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .join('');
  if (REACHING_FIELD.test(fields))
    found.push('It holds a field that fetches or starts something. Take it out and save it again.');
  if (/<w:(?:altChunk|subDoc|object|control)\b/.test(text)) found.push('It takes in another document. Paste its text instead.');
  return found;
}
