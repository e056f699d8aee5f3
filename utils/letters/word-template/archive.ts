/** A Word file's parts by their names, and the file again: what docxtemplater asks of an archive. Only for files that were taken apart and checked before. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface ArchivePart {
  name: string;
  asText(): string;
}

export class Archive {
  /** without a prototype: a part may have any name */
  readonly files: Record<string, ArchivePart> = Object.create(null);
  readonly #contents = new Map<string, Uint8Array>();

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    for (const [name, content] of parts) this.#put(name, content);
  }

  /** Throws where the bytes are no archive. */
  static of(bytes: Uint8Array): Archive {
    return new Archive(new Map(Object.entries(unzipSync(bytes))));
  }

  #put(name: string, content: Uint8Array): void {
    this.#contents.set(name, content);
    this.files[name] = { name, asText: () => strFromU8(content) };
  }

  /** The part of this name, or all whose names match; with a content, the part is written anew. */
  file(name: RegExp): ArchivePart[];
  file(name: string, content?: string | Uint8Array): ArchivePart | null;
  file(name: string | RegExp, content?: string | Uint8Array): ArchivePart | ArchivePart[] | null {
    if (typeof name !== 'string') return Object.values(this.files).filter((part) => name.test(part.name));
    if (content !== undefined) this.#put(name, typeof content === 'string' ? strToU8(content) : content);
    return this.files[name] ?? null;
  }

  remove(name: string): void {
    this.#contents.delete(name);
    delete this.files[name];
  }

  /** The same parts give the same bytes. */
  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(zipSync(Object.fromEntries(this.#contents), { mtime: '1980-01-01T00:00' }));
  }
}
