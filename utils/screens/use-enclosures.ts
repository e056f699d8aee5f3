import { useState } from 'react';
import type { EnclosureListProps } from '@/components/EnclosureList';
import { fileProblem, filesProblem, type PacketFile, type UploadLimits } from '@/utils/letters/packet-files';

export interface Enclosures {
  /** as the list shows them */
  shown: EnclosureListProps['enclosures'];
  /** as the packet wants them */
  packet: { title: string; files: PacketFile[] }[];
  /** true where a file cannot be joined */
  blocked: boolean;
  problem?: string;
  add: (enclosure: number, files: File[]) => void;
  remove: (enclosure: number, file: number) => void;
}

/** Files attached to a letter's enclosures: kept in this page's memory alone, gone with it, never written anywhere. */
export function useEnclosures(titles: readonly string[], limits: UploadLimits): Enclosures {
  const [attached, setAttached] = useState<ReadonlyMap<string, readonly PacketFile[]>>(new Map());
  const filesOf = (title: string): readonly PacketFile[] => attached.get(title) ?? [];
  const set = (title: string, files: readonly PacketFile[]): void => setAttached((before) => new Map(before).set(title, files));
  const all = titles.flatMap(filesOf);
  const problem = filesProblem(all, limits);
  return {
    shown: titles.map((title) => ({
      title,
      files: filesOf(title).map((file) => ({ name: file.name, size: file.bytes.length, problem: fileProblem(file) })),
    })),
    packet: titles.map((title) => ({ title, files: [...filesOf(title)] })),
    blocked: all.some((file) => fileProblem(file) !== undefined),
    ...(problem === undefined ? {} : { problem }),
    add: (enclosure, files) => {
      const title = titles[enclosure];
      if (title === undefined) return;
      void Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))).then(
        (read) => set(title, [...filesOf(title), ...read]),
      );
    },
    remove: (enclosure, file) => {
      const title = titles[enclosure];
      if (title !== undefined)
        set(
          title,
          filesOf(title).filter((_, index) => index !== file),
        );
    },
  };
}
