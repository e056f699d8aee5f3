import { useEffect, useState } from 'react';
import { t } from '@/utils/words';
import { useAnnounce } from './announce';
import { Icon } from './Icon';
import { useWaysOut } from './ways-out';

/** Copies text and says so in place for a moment, without moving anything. Where the policy closes the clipboard it says that. */
export function useCopy(): { copied: string | undefined; copy: (what: string, text: string) => void } {
  const [copied, setCopied] = useState<string>();
  const announce = useAnnounce();
  const may = useWaysOut().copy;
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (what: string, text: string): void => {
    if (!may) {
      announce(t('copy_forbidden'));
      return;
    }
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(what);
        announce(t('copied_what', what));
      },
      () => announce(t('copy_failed')),
    );
  };
  return { copied, copy };
}

/** A value that is copied by a click; `shortcut` is the key that does the same. */
export function CopyValue(props: { name: string; text: string; copied: boolean; shortcut?: string; onCopy: () => void }) {
  if (!useWaysOut().copy) return <span className="numbers">{props.text}</span>;
  return (
    <button type="button" className="copy-value" onClick={props.onCopy} aria-keyshortcuts={props.shortcut}>
      <span className="numbers">{props.text}</span>
      <span className="hidden">{t('copy_what', props.name)}</span>
      <Icon name={props.copied ? 'tick' : 'copy'} size={14} />
    </button>
  );
}
