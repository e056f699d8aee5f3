import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

/** A small box under a button: opens by click or key, closes by Escape and by a click beside it. */
export function Drop({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const beside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) box.current?.removeAttribute('open');
    };
    document.addEventListener('pointerdown', beside);
    return () => document.removeEventListener('pointerdown', beside);
  }, []);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    event.preventDefault();
    event.stopPropagation();
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  return (
    <details className="drop" ref={box} onKeyDown={press}>
      <summary className="button">{label}</summary>
      <div className="drop-box">{children}</div>
    </details>
  );
}
