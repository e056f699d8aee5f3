/** The files of a packet before it is joined: what they are by their first bytes, and whether the payer takes them at this size. */

/** What a payer's upload takes. Megabytes are 1,000,000 bytes: the smaller reading, so that nothing is refused after the work is done. */
export interface UploadLimits {
  files?: number;
  fileMegabytes?: number;
  totalMegabytes?: number;
  minimumKilobytes?: number;
}

export interface PacketFile {
  /** the file's own name, shown to the clerk and put nowhere else */
  name: string;
  bytes: Uint8Array;
  /** bytes of the file itself where it was too large to be read, so that `bytes` is empty */
  size?: number;
}

export type FileKind = 'pdf' | 'png' | 'jpg';

/** Larger files are not opened: the browser would run out of memory before it could say so. */
export const MOST_BYTES = 120_000_000;
const MEGABYTE = 1_000_000;

/** The kind of a file by its first bytes, whatever its name says. A PDF may have up to 1,024 bytes before its header. */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const starts = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpg';
  const head = String.fromCharCode(...bytes.subarray(0, 1_024));
  return head.includes('%PDF-') ? 'pdf' : undefined;
}

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** What is wrong with a file before it is opened; undefined where nothing is. */
export function fileProblem({ name, bytes, size = bytes.length }: PacketFile, limits: UploadLimits = {}): string | undefined {
  if (size > MOST_BYTES) return `“${name}” has ${megabytes(size)}; more than ${megabytes(MOST_BYTES)} cannot be joined here.`;
  if (bytes.length === 0) return `“${name}” is empty.`;
  if (fileKind(bytes) === undefined) return `“${name}” is no PDF, PNG or JPEG. Save it as one of these and add it again.`;
  if (limits.fileMegabytes !== undefined && bytes.length > limits.fileMegabytes * MEGABYTE)
    return `“${name}” has ${megabytes(bytes.length)}; the payer takes ${limits.fileMegabytes} MB a file.`;
  if (limits.minimumKilobytes !== undefined && bytes.length < limits.minimumKilobytes * 1_024)
    return `“${name}” is smaller than the ${limits.minimumKilobytes} KB that the payer asks for.`;
  return undefined;
}

/** What is wrong with the files together, sent one by one. Joined into one packet only the packet's own size counts. */
export function filesProblem(files: readonly PacketFile[], limits: UploadLimits): string | undefined {
  if (limits.files !== undefined && files.length > limits.files)
    return `${files.length} files; the payer takes ${limits.files}. Join them into one packet.`;
  const total = files.reduce((sum, file) => sum + (file.size ?? file.bytes.length), 0);
  if (limits.totalMegabytes !== undefined && total > limits.totalMegabytes * MEGABYTE)
    return `Together ${megabytes(total)}; the payer takes ${limits.totalMegabytes} MB in all.`;
  return undefined;
}

/** What is wrong with the finished packet as one file; undefined where it can be sent. */
export function packetProblem(size: number, limits: UploadLimits): string | undefined {
  const most = Math.min(limits.fileMegabytes ?? Number.POSITIVE_INFINITY, limits.totalMegabytes ?? Number.POSITIVE_INFINITY);
  return size > most * MEGABYTE
    ? `The packet has ${megabytes(size)}; the payer takes ${most} MB. Send it in parts, or scan the records with fewer dots.`
    : undefined;
}

/** The limits in words, to stand beside the list of files. */
export function limitsText(limits: UploadLimits): string {
  const parts = [
    limits.files === undefined ? '' : `${limits.files} files at most`,
    limits.fileMegabytes === undefined ? '' : `${limits.fileMegabytes} MB each`,
    limits.totalMegabytes === undefined ? '' : `${limits.totalMegabytes} MB in all`,
    limits.minimumKilobytes === undefined ? '' : `over ${limits.minimumKilobytes} KB`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'The payer’s limits are not known.' : `The payer takes ${parts.join(', ')}.`;
}
