import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backupClock, backupOverdue, noteBackup, noteSomethingToBackUp } from './last-backup';

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 10, 2, 9);

beforeEach(() => fakeBrowser.reset());

test('a clerk is reminded when the last backup is as old as is allowed, and not before', () => {
  expect(backupOverdue({ made: MONDAY }, MONDAY + 7 * DAY - 1)).toBeUndefined();
  expect(backupOverdue({ made: MONDAY }, MONDAY + 7 * DAY)).toBe(7);
  expect(backupOverdue({ made: MONDAY }, MONDAY + DAY, 1)).toBe(1);
  expect(backupOverdue({ made: MONDAY }, MONDAY + 20 * DAY, 30)).toBeUndefined();
});

test('without any backup the days count from the first entry, and a backup ends that', async () => {
  expect(backupOverdue(await backupClock(), MONDAY)).toBeUndefined();
  await noteSomethingToBackUp(MONDAY);
  await noteSomethingToBackUp(MONDAY + 5 * DAY);
  expect(backupOverdue(await backupClock(), MONDAY + 8 * DAY)).toBe(8);
  await noteBackup(MONDAY + 8 * DAY);
  expect(backupOverdue(await backupClock(), MONDAY + 9 * DAY)).toBeUndefined();
});
