/** The words of the English file, for pages and tests that run outside the extension. */
import messages from '@/public/_locales/en/messages.json';

export function getMessage(name: string, values: string | (string | number)[] = []): string {
  const found = new Map(Object.entries(messages)).get(name);
  const list = Array.isArray(values) ? values : [values];
  return (found?.message ?? '').replace(/\$([1-9])/g, (_, digit: string) => String(list[Number(digit) - 1] ?? ''));
}
