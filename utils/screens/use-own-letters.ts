import { useEffect, useState } from 'react';
import { checkTemplate } from '@/utils/letters/check-template';
import type { Template } from '@/utils/letters/template';
import { loadOwnLetters, onOwnLettersChange } from '@/utils/settings/letter-store';
import type { Policy } from '@/utils/settings/policy';

export interface OwnLettersInUse {
  templates: Template[];
  /** the hospital's Word file, where there is one */
  word?: Uint8Array;
}

/** The hospital's letters that can be used as they are: its policy's and its own. One with a fault is left out; the settings say which. */
export function useOwnLetters(policy: Policy): OwnLettersInUse | undefined {
  const [letters, setLetters] = useState<OwnLettersInUse>();
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      const { templates, word } = await loadOwnLetters();
      const shared = (policy.letterTemplates ?? []).map((source, index) => ({ id: `hospital-${index + 1}`, source }));
      const checked = [...shared, ...templates].map(({ id, source }) => checkTemplate(id, source));
      if (gone) return;
      setLetters({
        templates: checked.flatMap((each) => (each.ok ? [each.template] : [])),
        ...(word ? { word: Uint8Array.from(atob(word.data), (letter) => letter.charCodeAt(0)) } : {}),
      });
    };
    void load();
    const end = onOwnLettersChange(() => void load());
    return () => {
      gone = true;
      end();
    };
  }, [policy]);
  return letters;
}
