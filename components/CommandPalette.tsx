import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '@/utils/words';

export interface Command {
  id: string;
  words: string;
  /** what stands small beside it: a key, a payer */
  note?: string | undefined;
  run: () => void;
}

export interface CommandPaletteProps {
  /** what can be done here, filtered by the words typed */
  commands: readonly Command[];
  /** what the log holds for the words typed */
  found: readonly Command[];
  onText: (text: string) => void;
  onClose: () => void;
}

const MOST = 12;

/** Every action and every claim by its name: type, arrows, Enter. The list is read out as it is walked. */
export function CommandPalette({ commands, found, onText, onClose }: CommandPaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = commands.filter((command) => words.every((word) => command.words.toLowerCase().includes(word)));
  const shown = [...fitting, ...(words.length > 0 ? found : [])].slice(0, MOST);
  const current = shown[Math.min(at, shown.length - 1)];
  const run = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    command.run();
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) setAt((Math.min(at, shown.length - 1) + step + shown.length) % shown.length);
    else if (event.key === 'Enter') run(current);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t('palette')} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        className="text-input"
        aria-label={t('palette_hint')}
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${list}-${current.id}` : undefined}
        placeholder={t('palette_hint')}
        value={text}
        onKeyDown={press}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          onText(event.target.value);
        }}
      />
      <div id={list} role="listbox" aria-label={t('palette')} className="palette-list">
        {shown.map((command) => (
          <div
            key={command.id}
            id={`${list}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === current}
            className="palette-item"
            onClick={() => run(command)}
            onKeyDown={press}
          >
            <span>{command.words}</span>
            {command.note && <span className="small quiet">{command.note}</span>}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="quiet">{t('search_nothing', text)}</p>}
    </dialog>
  );
}
