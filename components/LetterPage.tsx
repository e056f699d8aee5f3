// biome-ignore-all lint/suspicious/noArrayIndexKey: blocks and runs have no identity of their own, their place is it
import type { Block, Inline } from '@/utils/letters/blocks';
import { t } from '@/utils/words';

function Run({ run }: { run: Inline }) {
  const marks = [run.bold && 'bold', run.italic && 'italic', run.gap && `gap gap-${run.gap}`].filter(Boolean).join(' ');
  if (!marks) return <>{run.text}</>;
  return run.gap ? (
    <mark className={marks}>
      <span className="hidden">{t('gap_here')} </span>
      {run.text}
    </mark>
  ) : (
    <span className={marks}>{run.text}</span>
  );
}

const Runs = ({ runs }: { runs: readonly Inline[] }) => runs.map((run, index) => <Run key={index} run={run} />);

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p className="letter-heading">
          <Runs runs={block.inlines} />
        </p>
      );
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.inlines} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Runs runs={block.inlines} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Runs runs={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <div className="letter-table">
          <table>
            {block.header.length > 0 && (
              <thead>
                <tr>
                  {block.header.map((cell, index) => (
                    <th key={index} scope="col" className={block.right.includes(index) ? 'right' : undefined}>
                      <Runs runs={cell} />
                    </th>
                  ))}
                </tr>
              </thead>
            )}
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, index) => (
                    <td key={index} className={block.right.includes(index) ? 'right' : undefined}>
                      <Runs runs={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

/** The letter as it will look; places that are not ready to send are marked. Values are text, never markup. */
export function LetterPage({ blocks, head }: { blocks: readonly Block[]; head: string }) {
  return (
    <article className="letter-page" aria-label={t('letter_text')}>
      {head && <p className="letter-head">{head}</p>}
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} />
      ))}
    </article>
  );
}
