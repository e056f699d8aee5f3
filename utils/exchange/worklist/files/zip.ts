/** The directory of a ZIP file, read before anything is unpacked, and the beginnings of its parts. */

/** Together, unpacked. The largest worklists unpack to some tens of megabytes. */
const LARGEST = 256 * 1024 * 1024;
/** Text packs to a tenth, a list of like rows to a hundredth; beyond this it is made to burst. */
const DENSEST = 400;

export interface ZipPart {
  name: string;
  /** where its own head begins */
  start: number;
  packed: number;
  /** 0 as it is, 8 deflated */
  method: number;
}

/** The files inside; `cut` where the directory is missing, `bomb` where it unpacks beyond reason. */
export function zipContents(bytes: Uint8Array): ZipPart[] | 'cut' | 'bomb' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return 'cut';
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    if (position + 46 > bytes.length || view.getUint32(position, true) !== 0x02014b50) return 'cut';
    const packed = view.getUint32(position + 20, true);
    const size = view.getUint32(position + 24, true);
    unpacked += size;
    if (unpacked > LARGEST || size === 0xffffffff || (size > 20_000_000 && size > packed * DENSEST)) return 'bomb';
    const length = view.getUint16(position + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(position + 46, position + 46 + length)),
      start: view.getUint32(position + 42, true),
      packed,
      method: view.getUint16(position + 10, true),
    });
    position += 46 + length + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return parts;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let position = last; position >= Math.max(0, last - 65_535); position--)
    if (view.getUint32(position, true) === 0x06054b50) return position;
  return undefined;
}

/** The first characters of a part, a few thousand; empty where they cannot be unpacked. */
export async function beginningOf(bytes: Uint8Array, { start, packed, method }: ZipPart): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50) return '';
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  // more than enough of the packed form for what is looked at
  const body = bytes.slice(from, from + Math.min(packed, BEGINNING));
  if (method !== 8) return method === 0 ? new TextDecoder().decode(body) : '';
  const reader = new Blob([body]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let text = '';
  try {
    for (let read = await reader.read(); !read.done && text.length < BEGINNING; read = await reader.read())
      text += new TextDecoder().decode(read.value);
  } catch {
    // its end was cut off above
  }
  await reader.cancel().catch(() => {});
  return text;
}

const BEGINNING = 8_192;
