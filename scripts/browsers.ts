/**
 * Finds a browser on this machine, and installs one where that is possible.
 * Order: the environment variable, then Chrome, Edge, Chromium (or Firefox) where their installers put them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** No browser could be had. The message is one sentence that says what to do. */
export class NoBrowser extends Error {
  override name = 'NoBrowser';
}

interface Family {
  variable: string;
  /** what to install by hand, in words */
  wanted: string;
  /** the packages that Debian and Ubuntu have for it */
  debianPackages: string[];
  commands: string[];
  mac: string[];
  /** below `Program Files` and the user's own programs */
  windows: string[];
}

const CHROMIUM: Family = {
  variable: 'CLAIMSIDE_BROWSER',
  wanted: 'Chrome, Edge or Chromium',
  // A bare machine has no font of the width that pages are made for.
  debianPackages: ['chromium', 'fonts-liberation'],
  commands: ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'chromium', 'chromium-browser'],
  mac: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Chromium.app/Contents/MacOS/Chromium',
  ],
  windows: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'],
};

const FIREFOX: Family = {
  variable: 'CLAIMSIDE_FIREFOX',
  wanted: 'Firefox 140 or newer',
  debianPackages: ['firefox-esr', 'fonts-liberation'],
  commands: ['firefox', 'firefox-esr'],
  mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
  windows: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
};

/** Path of a Chrome, Edge or Chromium. Throws `NoBrowser`. */
export const chromiumPath = (): string => pathOf(CHROMIUM);

/** Path of a Firefox. Throws `NoBrowser`. */
export const firefoxPath = (): string => pathOf(FIREFOX);

function pathOf(family: Family): string {
  const named = process.env[family.variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new NoBrowser(`${family.variable} names ${named}, which is no program on this machine.`);
  }
  const found = candidates(family).find(starts);
  if (found) return found;
  if (installWithApt(family.debianPackages)) {
    const installed = candidates(family).find(starts);
    if (installed) return installed;
  }
  throw new NoBrowser(`No browser found: install ${family.wanted}, or set ${family.variable} to the path of one.`);
}

function candidates(family: Family): string[] {
  const home = process.env.HOME ?? '';
  if (process.platform === 'darwin') {
    return family.mac.flatMap((path) => [join('/Applications', path), join(home, 'Applications', path)]).filter(isProgram);
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA } = process.env;
    const roots = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter((root) => root !== undefined);
    return family.windows.flatMap((path) => roots.map((root) => join(root, path))).filter(existsSync);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return family.commands.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some distributions put a script in a browser's place that only says where to get it: such a one has no version. */
function starts(path: string): boolean {
  if (process.platform !== 'linux') return true;
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return asked.status === 0 && /\d+\.\d+/.test(asked.stdout);
}

/** True if the packages are installed now. Only on Debian, Ubuntu and their kin, and only as root. */
function installWithApt(names: string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isDebianLike()) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Standard output belongs to whoever called (`read` prints its results there).
  const apt = (...args: string[]) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 2] });
  process.stderr.write(`No browser found: installing ${names.join(', ')} …\n`);
  try {
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', ...names);
    return true;
  } catch {
    return false;
  }
}

function isDebianLike(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}
