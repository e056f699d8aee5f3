import { useEffect, useRef } from 'react';
import { t } from '@/utils/words';
import { useWaysOut } from './ways-out';

export type MoreAction = 'note' | 'outcome' | 'assign' | 'close' | 'reopen' | 'correct' | 'copy-long' | 'letters';

export interface MoreActionsProps {
  closed: boolean;
  onPick: (action: MoreAction) => void;
  onCancel: () => void;
}

/** Everything else that can be done with a claim, as a list that arrows walk. */
export function MoreActions({ closed, onPick, onCancel }: MoreActionsProps) {
  const list = useRef<HTMLDivElement>(null);
  const ways = useWaysOut();
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('button')?.focus();
  }, []);
  const actions: [MoreAction, string][] = [
    ['note', t('more_note')],
    ...(ways.copy ? ([['copy-long', t('more_copy_long')]] satisfies [MoreAction, string][]) : []),
    ['letters', t('more_letters')],
    ['outcome', t('more_outcome')],
    ['assign', t('more_assign')],
    ['correct', t('more_correct')],
    closed ? ['reopen', t('more_reopen')] : ['close', t('more_close')],
  ];
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={t('more_actions')}
      className="block menu"
      onKeyDown={(event) => {
        const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
        const at = buttons.findIndex((button) => button.isSameNode(document.activeElement));
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus();
        else if (event.key === 'Escape') onCancel();
        else return;
        event.preventDefault();
      }}
    >
      {actions.map(([action, words]) => (
        <button type="button" role="menuitem" className="menu-item" key={action} onClick={() => onPick(action)}>
          {words}
        </button>
      ))}
      <button type="button" role="menuitem" className="menu-item quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
