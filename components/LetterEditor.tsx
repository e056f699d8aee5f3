import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Block } from '@/utils/letters/blocks';
import { blocksOf } from '@/utils/letters/edited-text';
import { type RichElement, richText } from '@/utils/letters/rich-text';
import { t, type Word } from '@/utils/words';
import { cellWithCaret, changeTable, type TableChange } from './table-cells';

export interface LetterEditorProps {
  blocks: readonly Block[];
  /** changes whenever the blocks come from elsewhere than this editor: the text is then drawn anew */
  revision: number;
  head: string;
  onEdit: (blocks: Block[]) => void;
}

/** Node by node, never as markup text: nothing in a letter can become markup. */
function draw(part: RichElement | string): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const element = document.createElement(part.tag);
  for (const [name, value] of Object.entries(part.attributes)) element.setAttribute(name, value);
  element.append(...part.children.map(draw));
  return element;
}

/** Reading the text back takes a moment on long letters: it waits for a pause in the typing. */
const PAUSE = 400;

/** What the bar changes in the text that is marked: the browser's own editing commands, so that its undo knows them. */
const FORMATS = [
  ['bold', undefined, 'format_bold'],
  ['italic', undefined, 'format_italic'],
  ['formatBlock', 'h2', 'format_heading'],
  ['insertUnorderedList', undefined, 'format_bullets'],
  ['insertOrderedList', undefined, 'format_numbers'],
] as const;

/** In a table, with Alt held. */
const TABLE_KEYS: ReadonlyMap<string, TableChange> = new Map([
  ['Enter', 'row'],
  ['Delete', 'no-row'],
]);

/** What the bar changes in the table in which the caret stands; the two of every day have a key in the text too. */
const TABLE_CHANGES = [
  ['row', 'table_row', 'Alt+Enter'],
  ['no-row', 'table_no_row', 'Alt+Delete'],
  ['column', 'table_column', undefined],
  ['no-column', 'table_no_column', undefined],
] as const satisfies readonly (readonly [TableChange, Word, string | undefined])[];

/** The letter as it will look, to be written in: bold, lists and tables survive, what is pasted comes as plain text. */
export function LetterEditor({ blocks, revision, head, onEdit }: LetterEditorProps) {
  const paper = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const edit = useRef(onEdit);
  const [inTable, setInTable] = useState(false);
  edit.current = onEdit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the clerk types comes back as blocks and must not be drawn over her caret
  useEffect(() => {
    clearTimeout(timer.current);
    paper.current?.replaceChildren(...richText(blocks).map(draw));
  }, [revision]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // On its way to the bar the focus leaves the text, and the caret stays where it was: there it still counts.
    const look = (): void => setInTable(paper.current !== null && cellWithCaret(paper.current) !== undefined);
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  const read = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (paper.current) edit.current(blocksOf(paper.current));
  };
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
  };
  const format = (command: string, value: string | undefined): void => {
    paper.current?.focus();
    // A heading pressed again becomes a paragraph.
    const turned = command === 'formatBlock' && document.queryCommandValue('formatBlock') === value ? 'p' : value;
    document.execCommand(command, false, turned);
    read();
  };
  const table = (change: TableChange): void => {
    const cell = paper.current ? cellWithCaret(paper.current) : undefined;
    if (!cell) return;
    paper.current?.focus();
    changeTable(change, cell);
    read();
  };
  const press = (event: KeyboardEvent): void => {
    const change = event.altKey && !event.ctrlKey && !event.metaKey && TABLE_KEYS.get(event.key);
    if (!change || !inTable) return;
    event.preventDefault();
    table(change);
  };
  return (
    <div className="letter-page">
      <div className="bar format-bar" role="toolbar" aria-label={t('format_bar')}>
        {FORMATS.map(([command, value, word]) => (
          <button
            key={command}
            type="button"
            className="button small"
            // The caret stays where it is in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => format(command, value)}
          >
            {t(word)}
          </button>
        ))}
        {TABLE_CHANGES.map(([change, word, key]) => (
          <button
            key={change}
            type="button"
            className="button small"
            disabled={!inTable}
            title={key}
            aria-keyshortcuts={key}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => table(change)}
          >
            {t(word)}
          </button>
        ))}
      </div>
      {head && <p className="letter-head">{head}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: text with bold, lists and tables fits in no control of the browser's own */}
      <div
        ref={paper}
        className="letter-edit"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={t('letter_text')}
        spellCheck
        onPaste={paste}
        onKeyDown={press}
        onInput={() => {
          clearTimeout(timer.current);
          timer.current = setTimeout(read, PAUSE);
        }}
        onBlur={() => {
          if (timer.current !== undefined) read();
        }}
      />
    </div>
  );
}
