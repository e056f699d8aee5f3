import { lazy, Suspense } from 'react';
import { startPage } from '@/utils/screens/start';

// Loaded behind the start: the checks that the settings need must find their configuration made.
const Options = lazy(async () => ({ default: (await import('@/utils/screens/options/Options')).Options }));

startPage(
  <Suspense fallback={null}>
    <Options />
  </Suspense>,
);
