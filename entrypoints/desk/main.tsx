import { createRoot } from 'react-dom/client';
import { Announcer } from '@/components/announce';
import { Desk } from '@/utils/screens/desk/Desk';

createRoot(document.getElementById('root')!).render(
  <Announcer>
    <Desk />
  </Announcer>,
);
