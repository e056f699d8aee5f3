/** Opens a WOFF 1.0 font file (W3C recommendation of 2012): the tables of a TrueType font, each packed with zlib by itself. */

export interface FontTables {
  /** tables by their four-letter names */
  tables: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

const WOFF = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/** The font's tables, unpacked. Throws where the file is no WOFF: fonts come with the extension, so that is a fault of its build. */
export async function readWoff(file: Uint8Array<ArrayBuffer>): Promise<FontTables> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER || view.getUint32(0) !== WOFF) throw new Error('this is no WOFF font');
  const count = view.getUint16(12);
  const entries = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    return {
      name: String.fromCharCode(...file.subarray(at, at + 4)),
      offset: view.getUint32(at + 4),
      packed: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
    };
  });
  const unpacked = await Promise.all(
    entries.map(async ({ name, offset, packed, length }): Promise<[string, Uint8Array<ArrayBuffer>]> => {
      const bytes = file.slice(offset, offset + packed);
      return [name, packed < length ? await inflate(bytes) : bytes];
    }),
  );
  return { tables: new Map(unpacked) };
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The tables as one TrueType file, in the order of their names. Checksums are left at zero: PDF readers go by the tables alone. */
export function trueTypeFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const list = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const padded = (length: number): number => (length + 3) & ~3;
  const head = 12 + 16 * list.length;
  const file = new Uint8Array(list.reduce((sum, [, table]) => sum + padded(table.length), head));
  const view = new DataView(file.buffer);
  const power = 31 - Math.clz32(list.length);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, list.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * list.length - (16 << power));
  let offset = head;
  for (const [index, [name, table]] of list.entries()) {
    const at = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) file[at + letter] = name.charCodeAt(letter);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, table.length);
    file.set(table, offset);
    offset += padded(table.length);
  }
  return file;
}
