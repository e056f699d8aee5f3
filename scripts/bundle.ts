/** Code of the project as one script, to be run inside a page or a worker. */
import { build, type Plugin } from 'vite';
import { root } from './run-module.ts';

/** The exports of `entry` (a project path) as a script that sets the global `name`. */
export async function bundle(entry: string, name: string, plugins: Plugin[] = []): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins,
    resolve: { alias: { '@': root } },
    build: { write: false, minify: true, lib: { entry: `${root}/${entry}`, name, formats: ['iife'] } },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gives no script.`);
  return chunk.code;
}
