import type { Command } from '@/components/CommandPalette';
import type { PanelTab } from '@/components/PanelFrame';
import { t } from '@/utils/words';
import type { FormKind } from './ClaimForms';

export interface PaletteDoings {
  /** whether a claim is in front: what is done to a claim is offered only then */
  claim: boolean;
  canLock: boolean;
  onForm: (kind: FormKind) => void;
  onTab: (tab: PanelTab) => void;
  onDesk: (section: string) => void;
  onSettings: (section: string) => void;
  onLock: () => void;
}

/** Everything that can be done from the panel, by its name. */
export function paletteCommands(doings: PaletteDoings): Command[] {
  const form = (kind: FormKind, words: string, note?: string): Command => ({
    id: kind,
    words,
    note,
    run: () => doings.onForm(kind),
  });
  const ofClaim = [
    form('call', t('log_call'), 'c'),
    form('move', t('do_move'), 'm'),
    form('note', t('more_note')),
    form('outcome', t('more_outcome')),
    form('assign', t('more_assign')),
    form('correct', t('more_correct')),
    form('close', t('more_close')),
    { id: 'letters', words: t('do_letter'), note: 'l', run: () => doings.onTab('letters') },
  ];
  return [
    ...(doings.claim ? ofClaim : []),
    { id: 'claim', words: t('tab_claim'), run: () => doings.onTab('claim') },
    { id: 'worklist', words: t('tab_worklist'), run: () => doings.onTab('worklist') },
    { id: 'desk', words: t('open_desk'), run: () => doings.onDesk('worklist') },
    { id: 'import', words: t('open_import'), run: () => doings.onDesk('import') },
    { id: 'portals', words: t('section_portals'), run: () => doings.onSettings('portals') },
    { id: 'settings', words: t('settings'), run: () => doings.onSettings('you') },
    { id: 'first-run', words: t('section_first_run'), run: () => doings.onSettings('first-run') },
    ...(doings.canLock ? [{ id: 'lock', words: t('lock'), run: doings.onLock }] : []),
  ];
}
