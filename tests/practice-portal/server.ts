/** Serves the practice portal on this machine alone. `node tests/practice-portal/server.ts` starts it for a person to try. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CalendarDate } from '../../utils/claim/calendar-date.ts';
import { type PracticeClaim, practiceClaims } from './claims.ts';

export interface PracticePortal {
  /** `http://127.0.0.1:PORT` */
  address: string;
  claims: PracticeClaim[];
  /** Ends everybody's session: the next call of a page is answered with "expired". */
  expireSessions(): void;
  close(): Promise<void>;
}

export interface PracticePortalOptions {
  today?: CalendarDate;
  /** 1 draws as late as a real portal does, 0 at once */
  pace?: number;
}

const SITE = join(import.meta.dirname, 'site');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
/** Milliseconds that the parts of a real portal take to answer, roughly. */
const LIST_TAKES = 350;
const CLAIM_TAKES = 300;
const LINES_TAKE = 700;

const localToday = (): CalendarDate => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Starts the portal on a free port of the loopback address. */
export async function startPracticePortal({
  today = localToday(),
  pace = 1,
}: PracticePortalOptions = {}): Promise<PracticePortal> {
  const claims = practiceClaims(today);
  const sessions = new Set<string>();
  const find = (number: string) => claims.find(({ claim }) => claim.claimNumber === number);

  async function api(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (path === 'sign-in' && request.method === 'POST') {
      const session = randomUUID();
      sessions.add(session);
      response.setHeader('Set-Cookie', `practice=${session}; HttpOnly; SameSite=Strict; Path=/`);
      return json(response, 200, {});
    }
    const session = /\bpractice=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
    if (session === undefined || !sessions.has(session))
      return json(response, 401, { error: session ? 'expired' : 'signed out' });
    if (path === 'claims') {
      await wait(LIST_TAKES * pace);
      return json(
        response,
        200,
        claims.map(({ claim, lines }) => ({ ...claim, serviceLines: undefined, reasons: undefined, lines })),
      );
    }
    const [, number = '', part] = /^claims\/([\w-]+)(\/lines)?$/.exec(path) ?? [];
    const found = find(number);
    if (!found) return json(response, 404, { error: 'no such claim' });
    await wait((part ? LINES_TAKE : CLAIM_TAKES) * pace);
    const { serviceLines, ...claim } = found.claim;
    return json(response, 200, part ? serviceLines : { ...claim, lines: found.lines, history: found.history });
  }

  async function file(path: string, response: ServerResponse): Promise<void> {
    const name = /^site\/([\w-]+\.\w+)$/.exec(path)?.[1] ?? 'index.html';
    const content = await readFile(join(SITE, name)).catch(() => undefined);
    response.writeHead(content ? 200 : 404, { 'Content-Type': `${TYPES[extname(name)] ?? 'text/plain'}; charset=utf-8` });
    response.end(content ?? 'Not found');
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://portal').pathname.slice(1);
    const answered = path.startsWith('api/') ? api(path.slice(4), request, response) : file(path, response);
    answered.catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The practice portal has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    claims,
    expireSessions: () => sessions.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

if (process.argv[1] === import.meta.filename) {
  const { address } = await startPracticePortal();
  console.log(`Meridian Mutual, the practice portal: ${address} (any user name and password; ends with Ctrl+C)`);
}
