import { useState } from 'react';
import { type Command, CommandPalette } from '@/components/CommandPalette';
import { useKeymap } from '@/components/keys';
import { whoOf } from '@/components/work-words';
import { t } from '@/utils/words';
import { useLog } from './use-log';

const FOUND = 8;

export interface PaletteProps {
  /** `note` is the letter that does the same, by its usual name */
  commands: readonly Command[];
  onOpen: (key: string) => void;
  onClose: () => void;
}

/** The command palette over the log: actions first, then the claims that hold the words typed. */
export function Palette({ commands, onOpen, onClose }: PaletteProps) {
  const [text, setText] = useState('');
  const { nameOf } = useKeymap();
  const words = text.trim();
  const { value: rows } = useLog(`palette ${words}`, words.length < 2 ? undefined : (log) => log.search(words, FOUND));
  const found = (rows ?? []).map((row, index) => ({
    id: `claim-${index}`,
    words: [whoOf({ row }), row.claimNumber].filter(Boolean).join(' · '),
    note: row.payer ?? t('payer_not_shown'),
    run: () => onOpen(row.key),
  }));
  return (
    <CommandPalette
      commands={commands.map((command) => (command.note === undefined ? command : { ...command, note: nameOf(command.note) }))}
      found={found}
      onText={setText}
      onClose={onClose}
    />
  );
}
