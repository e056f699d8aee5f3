/**
 * Loads a module of the project under Node the way the extension's build does: `@/` paths and `import.meta.glob` work.
 * The command-line tools so run the very code that the panel runs.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** The exports of the module at `path`, relative to the project's folder. */
export async function runModule<T>(path: string): Promise<T> {
  const { module } = await runnerImport<T>(`${root}/${path}`, {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  return module;
}
