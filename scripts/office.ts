/**
 * Opens every letter and a workbook in LibreOffice, without a display, turns the letters into PDF and looks at the pages: `npm run test:office`.
 * Number of pages, marks of the template language, gaps that have to be seen, text past the margin, empty pages.
 * The workbook must hold no formula. The PDFs stay in `test-output/office/`. The last line is `N passed, N failed`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficeLetter } from '../tests/letters/office/letters.ts';
import { workbookFaults } from './office-workbook.ts';
import { root, runModule } from './run-module.ts';

const output = join(root, 'test-output', 'office');
const MAC_OFFICE = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
/** Points: the margins are an inch on US Letter; a point is left for rounding. */
const PAGE = { width: 612, margin: 72, slack: 1 };

const starts = (program: string, ...args: string[]): boolean => spawnSync(program, args, { timeout: 60_000 }).status === 0;

/** The first of these programs that starts, installed first where the machine is Debian or Ubuntu and we are root. */
function program(names: string[], debianPackages: string[], wanted: string, ...probe: string[]): string {
  const find = () => names.find((name) => starts(name, ...probe));
  const found = find() ?? (installed(debianPackages) ? find() : undefined);
  if (found) return found;
  console.error(`${wanted} was not found: install it, then run npm run test:office again.`);
  process.exit(2);
}

function installed(packages: string[]): boolean {
  const debian =
    existsSync('/etc/os-release') && /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid?.() !== 0) return false;
  console.error(`Installing ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

interface Page {
  text: string;
  /** right edges of words past the margin, with the word */
  past: string[];
}

/** Text and word boxes of each page, from `pdftotext -bbox`. */
function pagesOf(pdftotext: string, file: string): Page[] {
  const xml = execFileSync(pdftotext, ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const words = [...page.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<\/word>/g)];
      const past = words.filter(
        ([, left, right]) => Number(right) > PAGE.width - PAGE.margin + PAGE.slack || Number(left) < PAGE.margin - PAGE.slack,
      );
      return { text: words.map((word) => unescaped(word[3] ?? '')).join(' '), past: past.map((word) => word[3] ?? '') };
    });
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** Everything that is wrong with one letter's pages, in words. */
function faults(letter: OfficeLetter, pages: Page[]): string[] {
  const text = pages.map((page) => page.text).join(' ');
  const squeezed = text.replace(/\s+/g, '');
  return [
    ...(pages.length > letter.pages ? [`takes ${pages.length} pages, at most ${letter.pages} expected`] : []),
    ...pages.flatMap((page, index) =>
      page.text.replace(/(?:Claim \S+ · )?Page \d+ of \d+/, '').trim() === '' ? [`page ${index + 1} is empty`] : [],
    ),
    ...pages.flatMap((page, index) =>
      !letter.numbered || page.text.includes(`Page ${index + 1} of ${pages.length}`)
        ? []
        : [`page ${index + 1} has no page number`],
    ),
    ...pages.flatMap((page, index) => page.past.map((word) => `“${word}” stands past the margin on page ${index + 1}`)),
    ...letter.gaps.flatMap((gap) => (squeezed.includes(gap.replace(/\s+/g, '')) ? [] : [`the gap “${gap}” is not seen`])),
    ...(letter.gaps.length === 0 && /[[\]]|\{\{|\{%|%\}|:::|\*\*/.test(text) && !letter.name.includes('nguyen')
      ? ['a mark is left']
      : []),
  ];
}

const office = program(
  ['soffice', 'libreoffice', MAC_OFFICE],
  ['libreoffice-writer-nogui', 'fonts-liberation'],
  'LibreOffice Writer',
  '--version',
);
const CALC = 'libreoffice-calc-nogui';
const pdftotext = program(['pdftotext'], ['poppler-utils'], 'pdftotext (Poppler)', '-v');
const { officeLetters } = await runModule<{ officeLetters: () => Promise<OfficeLetter[]> }>('tests/letters/office/letters.ts');
const letters = await officeLetters();

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
for (const { name, bytes } of letters) writeFileSync(join(output, `${name}.docx`), bytes);
const profile = `-env:UserInstallation=file://${join(tmpdir(), 'claimside-office')}`;
for (let first = 0; first < letters.length; first += 20) {
  const files = letters.slice(first, first + 20).map(({ name }) => join(output, `${name}.docx`));
  execFileSync(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', output, ...files], {
    stdio: 'ignore',
    timeout: 300_000,
  });
}

let failed = 0;
for (const letter of letters) {
  const file = join(output, `${letter.name}.pdf`);
  const found = existsSync(file) ? faults(letter, pagesOf(pdftotext, file)) : ['LibreOffice could not open it'];
  if (found.length > 0) failed += 1;
  for (const fault of found) console.log(`${letter.name}: ${fault}`);
}
const open = (): ReturnType<typeof workbookFaults> => workbookFaults(office, profile, output);
const found = (await open()) ?? (installed([CALC]) ? await open() : undefined);
if (!found)
  console.log(
    `workbook: LibreOffice Calc was not found: install it (on Debian or Ubuntu: apt-get install ${CALC}), then run npm run test:office again`,
  );
for (const fault of found ?? []) console.log(`workbook: ${fault}`);
if (!found || found.length > 0) failed += 1;
console.log(`${letters.length + 1 - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
