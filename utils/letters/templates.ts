/** The letters that come with the extension: one file each in `templates/`, found at build time and checked when first used. */
import { parseTemplate, type Template } from './template';

const files = import.meta.glob<string>('./templates/*.txt', { query: '?raw', import: 'default', eager: true });

const cache = new Map<string, Template>();
const sources = new Map(Object.entries(files).map(([path, source]) => [path.slice(path.lastIndexOf('/') + 1, -4), source]));

/** The names of all letters that come with the extension, in alphabetical order. */
export const templateIds: readonly string[] = [...sources.keys()].sort();

/** The letter of that name, or undefined. */
export function templateOf(id: string): Template | undefined {
  const source = sources.get(id);
  if (source === undefined) return undefined;
  const known = cache.get(id) ?? parseTemplate(id, source);
  cache.set(id, known);
  return known;
}

/** The file of that letter as it was written, to start an own template from. */
export const templateSource = (id: string): string | undefined => sources.get(id);

export const allTemplates = (): Template[] => templateIds.flatMap((id) => templateOf(id) ?? []);
