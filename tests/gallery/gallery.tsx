/** Every screen in every state, from plain props: `index.html?screen=denied`. Without a name, the names. */
import { createRoot } from 'react-dom/client';
import { Announcer } from '@/components/announce';
import '@/components/look/look.css';
import { screens } from './screens';

const name = new URLSearchParams(location.search).get('screen');
const screen = name === null ? undefined : screens.get(name);
createRoot(document.getElementById('root')!).render(
  <Announcer>
    {screen ? (
      screen()
    ) : (
      <main>
        <h1>Screens</h1>
        <ul id="screens">
          {[...screens.keys()].map((each) => (
            <li key={each}>
              <a href={`?screen=${each}`}>{each}</a>
            </li>
          ))}
        </ul>
      </main>
    )}
  </Announcer>,
);
