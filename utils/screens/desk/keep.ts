/** What the desk remembers of itself, in the clerk's settings. Their checks are loaded when something is kept. */
import type { SavedView, Settings } from '@/utils/settings/settings';
import type { ListState } from './list-state';

async function keep<P extends 'desk' | 'views' | 'lists'>(part: P, value: Settings[P]): Promise<void> {
  const { saveSettings } = await import('@/utils/settings/store');
  await saveSettings(part, value);
}

export function keepDesk({ columns, sort }: ListState): void {
  void keep('desk', { columns: [...columns], sort });
}

export function keepViews(views: readonly SavedView[]): void {
  void keep('views', [...views]);
}

export function keepLists(lists: Settings['lists']): void {
  void keep('lists', lists);
}
