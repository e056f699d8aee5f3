/**
 * Packs the stores' packages again as small as they get: `npm run zip` does it at its end. A package is downloaded by everybody and packed once, so
 * that half a minute for four per cent is well spent. The same package gives the same bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import zopfli from '@gfx/zopfli';
import { unzipSync } from 'fflate';
import { root } from './run-module.ts';

const LOCAL_ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** What a reader has to know: 2.0, folders and deflate. */
const VERSION = 20;
/** Names are written in UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, the first day that the format knows: a package has no date. */
const FIRST_DAY = 0x0021;

/** So many parts of a file, at most, are packed each by its own statistics: code, words and packed data stand in one file. */
const MOST_BLOCKS = 40;

/** Packed bytes by what they were packed from: the packages of two browsers have most files in common. */
const known = new Map<string, Uint8Array>();

/** The content as it is packed. */
export async function deflated(content: Uint8Array): Promise<Uint8Array> {
  const key = Buffer.from(content).toString('latin1');
  const packed = known.get(key) ?? (await zopfli.deflateAsync(content, { blocksplittingmax: MOST_BLOCKS }));
  known.set(key, packed);
  return packed;
}

/** A ZIP archive (PKWARE APPNOTE 6.3) with the files of another one, in their order. */
export async function repacked(archive: Uint8Array): Promise<Buffer> {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(unzipSync(archive))) {
    const name = Buffer.from(path);
    const deflate = await deflated(content);
    const [method, packed] = deflate.length < content.length ? [8, deflate] : [0, content];
    // Version, flags, method, time, day, checksum, sizes and the name's length stand in both places alike.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(UTF8, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt16LE(FIRST_DAY, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([numbers(LOCAL_ENTRY), facts, name]);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
    entry.writeUInt16LE(VERSION, 4);
    facts.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    body.push(local, packed);
    directory.push(entry, name);
    offset += local.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, listed, end]);
}

function numbers(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

if (process.argv[1] === import.meta.filename) {
  const folder = join(root, '.output');
  for (const name of readdirSync(folder).filter((file) => /-(?:chrome|firefox)\.zip$/.test(file))) {
    const before = readFileSync(join(folder, name));
    const after = await repacked(before);
    writeFileSync(join(folder, name), after);
    console.log(`${name}: ${Math.round(before.length / 1024)} KiB packed again in ${Math.round(after.length / 1024)} KiB`);
  }
}
