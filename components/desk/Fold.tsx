import { type ReactNode, useState } from 'react';

/** A part that is opened when it is wanted: what is closed is not drawn either, however long it is. */
export function Fold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  const [shown, setShown] = useState(open);
  return (
    <details className="fold" open={open} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{title}</summary>
      {shown && children}
    </details>
  );
}
