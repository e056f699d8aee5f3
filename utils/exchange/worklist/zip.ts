/** The directory of a ZIP file, read before anything is unpacked. */

/** Together, unpacked. The largest worklists unpack to some tens of megabytes. */
const LARGEST = 256 * 1024 * 1024;
/** Text packs to a tenth, a list of like rows to a hundredth; beyond this it is made to burst. */
const DENSEST = 400;

/** The names of the files inside; `cut` where the directory is missing, `bomb` where it unpacks beyond reason. */
export function zipContents(bytes: Uint8Array): string[] | 'cut' | 'bomb' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return 'cut';
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  const names: string[] = [];
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    if (position + 46 > bytes.length || view.getUint32(position, true) !== 0x02014b50) return 'cut';
    const packed = view.getUint32(position + 20, true);
    const size = view.getUint32(position + 24, true);
    unpacked += size;
    if (unpacked > LARGEST || size === 0xffffffff || (size > 20_000_000 && size > packed * DENSEST)) return 'bomb';
    const length = view.getUint16(position + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(position + 46, position + 46 + length)));
    position += 46 + length + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return names;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let position = last; position >= Math.max(0, last - 65_535); position--)
    if (view.getUint32(position, true) === 0x06054b50) return position;
  return undefined;
}
