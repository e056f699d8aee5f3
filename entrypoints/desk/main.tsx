import { lazy, Suspense } from 'react';
import { startPage } from '@/utils/screens/start';

// Loaded behind the start, as the settings are.
const Desk = lazy(async () => ({ default: (await import('@/utils/screens/desk/Desk')).Desk }));

if (location.hash.startsWith('#reports'))
  void import('@/utils/screens/desk/reports/ahead').then(({ startAhead }) => startAhead()).catch(() => {});

startPage(
  <Suspense fallback={null}>
    <Desk />
  </Suspense>,
);
