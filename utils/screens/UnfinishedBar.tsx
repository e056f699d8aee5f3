import { useEffect, useState } from 'react';
import { send } from '@/utils/messages/send';
import { t } from '@/utils/words';
import { draftName, UNFINISHED, type Unfinished } from './use-draft';

const WORDS: Record<Unfinished, () => string> = { note: () => t('unfinished_note'), call: () => t('unfinished_call') };

/** What was begun for this claim and not saved, before a lock, an update or a closed panel: offered again, never opened by itself. */
export function UnfinishedBar({ claim, onGoOn }: { claim: string; onGoOn: (kind: Unfinished) => void }) {
  const [kinds, setKinds] = useState<Unfinished[]>([]);
  useEffect(() => {
    let late = false;
    const ask = async (kind: Unfinished): Promise<Unfinished[]> => {
      const { value } = await send('draft', { name: draftName(kind, claim) });
      return value === undefined ? [] : [kind];
    };
    Promise.all(UNFINISHED.map(ask)).then(
      (found) => {
        if (!late) setKinds(found.flat());
      },
      // locked: then nothing is offered
      () => undefined,
    );
    return () => {
      late = true;
    };
  }, [claim]);
  return kinds.map((kind) => (
    <div key={kind} className="block bar">
      <p>{WORDS[kind]()}</p>
      <button type="button" className="button" onClick={() => onGoOn(kind)}>
        {t('unfinished_go_on')}
      </button>
    </div>
  ));
}
