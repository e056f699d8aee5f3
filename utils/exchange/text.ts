/** Bytes of a file as text, whatever wrote it: UTF-8, UTF-16 with or without a mark, Windows-1252, old Macintosh. */

export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
  /** the file mixes encodings: bytes that are no UTF-8 among some that are */
  mixed: boolean;
}

/** Never throws: bytes that are no UTF-8 are read as Windows-1252 or the Macintosh's letters, which know every byte. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(bytes.subarray(2), 'utf-16be');
  const guessed = guessUtf16(bytes);
  if (guessed) return plain(bytes, guessed);
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(body), encoding: 'utf-8', mixed: false };
  } catch {
    return isOldMac(body)
      ? { text: new TextDecoder('macintosh').decode(body), encoding: 'macintosh', mixed: false }
      : mixedText(body);
  }
}

/** Lines that end with CR alone: what Excel calls "CSV (Macintosh)", whose letters are the old Macintosh's too. */
const isOldMac = (bytes: Uint8Array): boolean => bytes.includes(0x0d) && !bytes.includes(0x0a);

const plain = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  mixed: false,
});

/** Text without a mark whose every second byte is zero is UTF-16: plain Latin letters give that pattern and nothing else does. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 400) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  if (odd > length * 0.4 && even === 0) return 'utf-16le';
  if (even > length * 0.4 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Line by line: a line that is good UTF-8 stays so, any other is Windows-1252 (two exports pasted into one file). */
function mixedText(bytes: Uint8Array): DecodedText {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const latin = new TextDecoder('windows-1252');
  const pieces: string[] = [];
  let sawUtf8 = false;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    let text: string;
    try {
      text = utf8.decode(line);
      if (line.some((byte) => byte > 0x7f)) sawUtf8 = true;
    } catch {
      text = latin.decode(line);
    }
    pieces.push(text);
    start = end;
  }
  return { text: pieces.join(''), encoding: 'windows-1252', mixed: sawUtf8 };
}
