import { useState } from 'react';
import type { EnclosureListProps } from '@/components/EnclosureList';
import type { Enclosure } from '@/utils/letters/context';
import {
  fileProblem,
  filesProblem,
  limitsText,
  MOST_BYTES,
  type PacketFile,
  type UploadLimits,
} from '@/utils/letters/packet-files';
import type { Paper } from '@/utils/letters/papers';
import { t } from '@/utils/words';

export interface Enclosures {
  /** the checklist as it is drawn */
  list: EnclosureListProps;
  /** what goes along, as the packet wants it */
  packet: { title: string; files: PacketFile[] }[];
}

/** A file too large to be opened is not read at all: its size says enough. */
const read = async (file: File): Promise<PacketFile> => ({
  name: file.name,
  bytes: file.size > MOST_BYTES ? new Uint8Array() : new Uint8Array(await file.arrayBuffer()),
  ...(file.size > MOST_BYTES ? { size: file.size } : {}),
});

/**
 * The papers of a letter with the files attached to them. Files are kept in this page's memory alone, gone with it, never written anywhere;
 * which papers go along is the letter's and is told to `enclose`.
 */
export function useEnclosures(
  papers: readonly Paper[],
  limits: UploadLimits,
  enclose: (papers: readonly Enclosure[]) => void,
): Enclosures {
  const [attached, setAttached] = useState<ReadonlyMap<string, readonly PacketFile[]>>(new Map());
  const [unread, setUnread] = useState<string>();
  const filesOf = (title: string): readonly PacketFile[] => attached.get(title) ?? [];
  const put = (title: string, change: (files: readonly PacketFile[]) => readonly PacketFile[]): void =>
    setAttached((before) => new Map(before).set(title, change(before.get(title) ?? [])));
  const chosen = papers.filter(({ on }) => on);
  const problem =
    unread ??
    filesProblem(
      chosen.flatMap(({ title }) => filesOf(title)),
      limits,
    );
  const plain = (list: readonly Paper[]): Enclosure[] => list.map(({ on: _, ...paper }) => paper);
  const at = (index: number, act: (paper: Paper) => void): void => {
    const paper = papers[index];
    if (paper) act(paper);
  };
  return {
    list: {
      papers: papers.map(({ title, on }) => ({
        title,
        on,
        files: filesOf(title).map((file) => ({
          name: file.name,
          size: file.size ?? file.bytes.length,
          problem: fileProblem(file, limits),
        })),
      })),
      limits: limitsText(limits),
      problem,
      onTick: (index, on) =>
        at(index, (paper) => enclose(plain(on ? [...chosen, paper] : chosen.filter((each) => each !== paper)))),
      onUp: (index) =>
        at(index, (paper) => {
          const place = chosen.indexOf(paper);
          if (place > 0)
            enclose(plain([...chosen.slice(0, place - 1), paper, ...chosen.slice(place - 1, place), ...chosen.slice(place + 1)]));
        }),
      onAddPaper: (title) => {
        if (!papers.some((paper) => paper.title === title)) enclose(plain([...chosen, { title, on: true }]));
      },
      onAdd: (index, files) =>
        at(index, ({ title }) => {
          Promise.all(files.map(read)).then(
            (opened) => {
              setUnread(undefined);
              put(title, (before) => [...before, ...opened]);
            },
            // Moved, renamed or on a share that went away between choosing and reading.
            () => setUnread(t('attach_unread', files.map(({ name }) => name).join(', '))),
          );
        }),
      onRemove: (index, file) => at(index, ({ title }) => put(title, (before) => before.filter((_, place) => place !== file))),
    },
    packet: chosen.map(({ title }) => ({ title, files: [...filesOf(title)] })),
  };
}
