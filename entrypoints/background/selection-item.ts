/** The item in a page's own menu by which selected words become a denial. What it does when it is chosen stands in `selection-menu.ts`. */
import { browser } from '@/utils/browser';
import { t } from '@/utils/words';

export const SELECTION_ITEM = 'denial';

/** Puts the item into the menu of pages at these origins, and of no other. */
export async function offerSelection(origins: readonly string[]): Promise<void> {
  await browser.contextMenus.removeAll();
  if (origins.length === 0) return;
  browser.contextMenus.create({
    id: SELECTION_ITEM,
    title: t('selected_is_denial'),
    contexts: ['selection'],
    documentUrlPatterns: [...origins],
  });
}
