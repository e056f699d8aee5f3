/**
 * Workers of the extension's pages as parts of the pages' own build. The builder would build each apart, with a second copy of all that it has in
 * common with the pages: a tenth of the package.
 */
import type { Plugin } from 'vite';

const WORKER = '?worker&url';
const MARK = '\0page-worker:';

const nameOf = (path: string): string => /([\w-]+)\.ts$/.exec(path)?.[1] ?? 'worker';

/** Answers an import of `…?worker&url` with the address of a part that is made of it, in the extension's root folder. */
export const pageWorkers = (): Plugin => ({
  name: 'page-workers',
  apply: 'build',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (!id.endsWith(WORKER)) return undefined;
    const file = await this.resolve(id.slice(0, -WORKER.length), importer);
    return file && MARK + file.id;
  },
  load(id) {
    if (!id.startsWith(MARK)) return undefined;
    const path = id.slice(MARK.length);
    const fileName = `${nameOf(path)}.js`;
    this.emitFile({ type: 'chunk', id: path, fileName });
    return `export default ${JSON.stringify(`/${fileName}`)};`;
  },
});
