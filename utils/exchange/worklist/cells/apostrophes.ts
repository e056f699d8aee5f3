/** Databases and their tools quote with apostrophes (`'Okafor, Ada','12.50'`, `'O''Neil'`): the same lines with the quotes that everything else knows. */

const FIELD = "'(?:[^']|'')*'";
const QUOTED = new RegExp(`^${FIELD}([,;|\\t])(?:${FIELD}|[^',;|\\t]*)(?:\\1(?:${FIELD}|[^',;|\\t]*))*\\1?$`);
/** Lines that are looked at. */
const SEEN = 60;

/** The lines as they are, unless nearly all that have a delimiter are quoted so. */
export function withoutApostrophes(lines: string[]): string[] {
  const delimiter = lines.slice(0, SEEN).flatMap((line) => QUOTED.exec(line.trim())?.[1] ?? [])[0];
  if (delimiter === undefined) return lines;
  const parted = lines.slice(0, SEEN).filter((line) => line.includes(delimiter));
  const quoted = parted.filter((line) => QUOTED.test(line.trim()));
  if (quoted.length < 2 || quoted.length < parted.length * 0.8) return lines;
  return lines.map((line) => (QUOTED.test(line.trim()) ? requoted(line.trim()) : line));
}

const requoted = (line: string): string =>
  line.replace(/'((?:[^']|'')*)'/g, (_, value: string) => `"${value.replaceAll("''", "'").replaceAll('"', '""')}"`);
