import type { JSX } from 'react';

/** Drawn on a grid of 16; told apart by shape, never by colour alone. */
const SHAPES = {
  cross: <path d="M3.5 3.5l9 9m0-9l-9 9" />,
  tick: <path d="M2.5 8.5l3.5 4 7.5-9" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 2" />
    </>
  ),
  back: <path d="M6.5 3L2.5 7l4 4M2.5 7h7a4 4 0 0 1 0 7h-2" />,
  ask: (
    <>
      <path d="M8 1.8L14.5 13.5h-13z" />
      <path d="M8 6v3.6m0 1.6v.6" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6" strokeDasharray="2.6 2.1" />
      <path d="M6.3 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.9.7-.9 1.3m0 1.5v.4" />
    </>
  ),
  inbox: <path d="M2 9l2-6h8l2 6v4.5H2zm0 0h3.5l1 2h3l1-2H14" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1" />
      <path d="M10.5 5.5v-3h-8v8h3" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.5 10.5l3.5 3.5" />
    </>
  ),
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" />
    </>
  ),
  more: (
    <>
      <circle cx="3" cy="8" r="1" fill="currentColor" />
      <circle cx="8" cy="8" r="1" fill="currentColor" />
      <circle cx="13" cy="8" r="1" fill="currentColor" />
    </>
  ),
  page: <path d="M9.5 2h-6v12h9V5zM9.5 2v3h3M5.5 8h5m-5 3h5" />,
  phone: (
    <path d="M3.2 2.5h2.6l1.2 3-1.6 1.2a8 8 0 0 0 3.9 3.9L10.5 9l3 1.2v2.6c0 .4-.4.7-.8.7C7.2 13.5 2.5 8.8 2.5 3.3c0-.4.3-.8.7-.8z" />
  ),
  gear: (
    <>
      <circle cx="8" cy="8" r="2.2" />
      <path d="M8 1.8v2m0 8.4v2M1.8 8h2m8.4 0h2M3.6 3.6l1.4 1.4m6 6l1.4 1.4m0-8.8L11 5m-6 6l-1.4 1.4" />
    </>
  ),
  look: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof SHAPES;

/** A picture beside words: hidden from screen readers, the words say it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}
