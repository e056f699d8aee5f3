/** What a form control or a picture shows. */
import { attribute } from './dom.ts';
import type { Piece } from './page-text.ts';

/**
 * The getter is looked up at the first such control: to make a kind of element known to a script takes the browser a third of a millisecond, and most pages have
 * few kinds of controls, or none.
 */
const read = <T>(owner: () => object, name: string): ((element: Element) => T) => {
  let get: (() => T) | undefined;
  return (element) => {
    get ??= Object.getOwnPropertyDescriptor(owner(), name)?.get;
    return get?.call(element) as T;
  };
};
const inputValue = read<string>(() => HTMLInputElement.prototype, 'value');
const inputChecked = read<boolean>(() => HTMLInputElement.prototype, 'checked');
const areaValue = read<string>(() => HTMLTextAreaElement.prototype, 'value');
const chosen = read<HTMLCollectionOf<HTMLOptionElement>>(() => HTMLSelectElement.prototype, 'selectedOptions');

const LONGEST = 2_000;
const fold = (text: string): string => text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();

/** The control's text and form; `'password'` for a password field; nothing for what shows no text. */
export function formText(element: Element, tag: string): { text: string; extra: Partial<Piece> } | 'password' | undefined {
  if (tag === 'img' || tag === 'svg') {
    const words = fold((tag === 'img' ? attribute(element, 'alt') : attribute(element, 'aria-label')) ?? '');
    return words === '' ? undefined : { text: words, extra: { form: 'image' } };
  }
  const extra: Partial<Piece> = {};
  const name = attribute(element, 'aria-label');
  if (name) extra.name = fold(name);
  const fixed =
    element.matches(':disabled') || attribute(element, 'readonly') !== null || attribute(element, 'aria-readonly') === 'true';
  if (tag === 'select') {
    const text = fold(Array.from(chosen(element), (option) => option.text).join(', '));
    return { text, extra: { ...extra, form: element.matches(':disabled') ? 'shown' : 'editable' } };
  }
  if (tag === 'textarea') return { text: fold(areaValue(element)), extra: { ...extra, form: fixed ? 'shown' : 'editable' } };
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  if (type === 'password') return 'password';
  if (type === 'hidden' || type === 'file' || type === 'image' || type === 'color' || type === 'range') return undefined;
  if (type === 'checkbox' || type === 'radio')
    return { text: '', extra: { ...extra, form: inputChecked(element) ? 'checked' : 'unchecked' } };
  const text = fold(inputValue(element));
  if (type === 'button' || type === 'submit' || type === 'reset')
    return text === '' ? undefined : { text, extra: { act: 'button' } };
  return { text, extra: { ...extra, form: fixed ? 'shown' : 'editable' } };
}
