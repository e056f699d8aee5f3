/** Stands in for the extension's browser where a page is shown outside of it. */
import { getMessage } from './words';

export const browser = { i18n: { getMessage } };
