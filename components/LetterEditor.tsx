import { type ClipboardEvent, useEffect, useRef } from 'react';
import type { Block } from '@/utils/letters/blocks';
import { blocksOf } from '@/utils/letters/edited-text';
import { type RichElement, richText } from '@/utils/letters/rich-text';
import { t } from '@/utils/words';

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

/** The letter as it will look, to be written in: bold, lists and tables survive, what is pasted comes as plain text. */
export function LetterEditor({ blocks, revision, head, onEdit }: LetterEditorProps) {
  const paper = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const edit = useRef(onEdit);
  edit.current = onEdit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the clerk types comes back as blocks and must not be drawn over her caret
  useEffect(() => {
    clearTimeout(timer.current);
    paper.current?.replaceChildren(...richText(blocks).map(draw));
  }, [revision]);
  useEffect(() => () => clearTimeout(timer.current), []);
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
