/** Every screen in every state, from plain props: `index.html#denied`. Without a name, the names. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '@/components/announce';
import '@/components/look/look.css';
import { screens } from './screens';

const wanted = (): string => location.hash.slice(1);

function Gallery() {
  const [name, setName] = useState(wanted);
  useEffect(() => {
    const follow = (): void => setName(wanted());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const screen = screens.get(name);
  if (screen)
    return (
      <div data-screen={name} key={name}>
        {screen()}
      </div>
    );
  return (
    <main>
      <h1>Screens</h1>
      <ul id="screens">
        {[...screens.keys()].map((each) => (
          <li key={each}>
            <a href={`#${each}`}>{each}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

createRoot(document.getElementById('root')!).render(
  <Announcer>
    <Gallery />
  </Announcer>,
);
