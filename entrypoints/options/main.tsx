import { createRoot } from 'react-dom/client';
import { Announcer } from '@/components/announce';
import { Options } from '@/utils/screens/options/Options';

createRoot(document.getElementById('root')!).render(
  <Announcer>
    <Options />
  </Announcer>,
);
