/** A spreadsheet saved as a "single file web page" is a mail message whose parts are its pages. */

/** The pages of such a file, one behind the other; any other text as it is. */
export function pagesOf(text: string): string {
  const boundary = /^\s*MIME-Version:[^\n]*\n(?:[^\n]*\n){0,8}?[^\n]*boundary="?([^"\s]{1,100})/i.exec(text.slice(0, 4_000))?.[1];
  if (!boundary) return text;
  const pages = text.split(`--${boundary}`).flatMap((part) => {
    const [head = '', ...body] = part.split(/\r?\n\r?\n/);
    if (!/^content-type:\s*text\/html/im.test(head)) return [];
    const whole = body.join('\n\n');
    if (/^content-transfer-encoding:\s*base64/im.test(head)) return [fromBase64(whole)];
    return [/^content-transfer-encoding:\s*quoted-printable/im.test(head) ? unquoted(whole) : whole];
  });
  return pages.length > 0 ? pages.join('\n') : text;
}

const utf8 = (bytes: readonly number[]): string => new TextDecoder().decode(new Uint8Array(bytes));

/** `=C3=A9` is a letter of two bytes, `=` at a line's end joins it with the next. */
const unquoted = (text: string): string =>
  text.replace(/=[ \t]*\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/gi, (codes) =>
    utf8(
      codes
        .split('=')
        .slice(1)
        .map((code) => Number.parseInt(code, 16)),
    ),
  );

function fromBase64(text: string): string {
  const bare = text.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(bare) || bare.length % 4 !== 0) return '';
  return utf8([...atob(bare)].map((char) => char.charCodeAt(0)));
}
