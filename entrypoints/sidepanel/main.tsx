import { createRoot } from 'react-dom/client';
import { Announcer } from '@/components/announce';
import { Panel } from '@/utils/screens/Panel';

createRoot(document.getElementById('root')!).render(
  <Announcer>
    <Panel />
  </Announcer>,
);
