/** Serves made-up pages on this machine alone, by name. */
import { createServer } from 'node:http';

export async function servePages(
  pages: Record<string, string>,
): Promise<{ address(name: string): string; close(): Promise<void> }> {
  const all = new Map(Object.entries(pages));
  const server = createServer((request, response) => {
    const page = all.get((request.url ?? '/').slice(1));
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page ?? 'Not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The page server has no port.');
  return {
    address: (name) => `http://127.0.0.1:${bound.port}/${name}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
