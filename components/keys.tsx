import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** The single letters that do something, each by the letter it has until a clerk gives it another. */
export const KEY_LETTERS = ['n', 'c', 'm', 'd', 'l', 'o', 'a', 'j', 'k', 'x', 'w', 'p', 't', 's', 'f', 'e'] as const;
export type KeyLetter = (typeof KEY_LETTERS)[number];

/** Letters that a clerk has moved: usual letter → her own. */
export type MovedKeys = Readonly<Partial<Record<string, string>>>;

export interface Keymap {
  /** the name of the key to press for what usually lies on `letter`, as it stands on a button; other keys (`Enter`, `1`) stay where they are */
  nameOf: (letter: string) => string;
  /** what usually lies where this key is pressed, or nothing where nothing lies on it now */
  letterOf: (key: string) => string | undefined;
}

const isLetter = (key: string): key is KeyLetter => (KEY_LETTERS as readonly string[]).includes(key);
const own = (moved: MovedKeys, letter: string): string => (Object.hasOwn(moved, letter) ? (moved[letter] ?? letter) : letter);

export function keymapOf(moved: MovedKeys): Keymap {
  const byKey = new Map(KEY_LETTERS.map((letter) => [own(moved, letter), letter]));
  return {
    nameOf: (letter) => (isLetter(letter) ? own(moved, letter).toUpperCase() : letter),
    letterOf: (key) => byKey.get(key) ?? (isLetter(key) ? undefined : key),
  };
}

/** Keys that lie on two things at once once these are moved: a map with one of them is not saved. */
export function twice(moved: MovedKeys): string[] {
  const keys = KEY_LETTERS.map((letter) => own(moved, letter));
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

const Keys = createContext<Keymap>(keymapOf({}));

/** Where the single keys lie for this clerk. */
export const useKeymap = (): Keymap => useContext(Keys);

export function KeymapProvider({ moved, children }: { moved: MovedKeys; children: ReactNode }) {
  const map = useMemo(() => keymapOf(moved), [moved]);
  return <Keys value={map}>{children}</Keys>;
}
