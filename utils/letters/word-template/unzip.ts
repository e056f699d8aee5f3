/**
 * Opens a zip archive that nobody vouches for. Every size is measured while it unpacks, not believed: an archive that grows past its bounds is
 * given up at once. What comes out is put into a fresh archive later, so that nothing hidden between the entries travels on.
 */

/** Bounds of a Word file with room to spare: real letterheads stay under a hundredth of them. */
const MOST = { archive: 10_000_000, entries: 1_000, entry: 20_000_000, total: 40_000_000 };

/** The archive cannot be opened; the message says why, for the clerk. */
export class UnzipError extends Error {
  override name = 'UnzipError';
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** The files of the archive by their names. Throws UnzipError. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  if (bytes.length > MOST.archive) throw new UnzipError('The file is larger than 10 MB: too large for a letter template.');
  const files = new Map<string, Uint8Array>();
  let left = MOST.total;
  for (const entry of directory(bytes)) {
    if (entry.name.endsWith('/')) continue;
    if (files.has(entry.name)) throw new UnzipError('The file holds two parts of one name. Save it again in Word.');
    const content = await unpack(bytes, entry, Math.min(MOST.entry, left));
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}

function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = () => new UnzipError('The file is damaged or is no Word file (.docx).');
  const end = findEnd(view);
  if (end < 0) throw damaged();
  const count = view.getUint16(end + 10, true);
  if (count > MOST.entries) throw new UnzipError('The file holds more parts than a letter has: it is no letter template.');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    if ((view.getUint16(at + 8, true) & 1) !== 0)
      throw new UnzipError('The file is protected by a password. Save it without one.');
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (/^[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)|[\\:\0]/.test(name)) throw damaged();
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is the last thing in the file, but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return -1;
}

async function unpack(bytes: Uint8Array, entry: Entry, most: number): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY)
    throw new UnzipError('The file is damaged or is no Word file (.docx).');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.slice(start, start + entry.packed);
  if (entry.method === 0) {
    if (packed.length > most) throw tooLarge();
    return packed;
  }
  if (entry.method !== 8) throw new UnzipError('The file is packed in a way that Word does not use. Save it again in Word.');
  return inflate(packed, most);
}

const tooLarge = () => new UnzipError('The file unpacks to far more than a letter holds (a “zip bomb”). It was not opened.');

async function inflate(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > most) throw tooLarge();
      chunks.push(next.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof UnzipError ? error : new UnzipError('The file is damaged or is no Word file (.docx).');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
