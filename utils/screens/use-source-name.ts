import { useEffect, useState } from 'react';

type SourceName = (id: string) => string;
const asItIs: SourceName = (id) => id;

/** A portal's name by the id of its file; what is no portal of ours keeps its own name. */
export function useSourceName(): SourceName {
  const [nameOf, setNameOf] = useState<SourceName>(() => asItIs);
  useEffect(() => {
    let gone = false;
    void import('@/utils/portals/registry').then(({ portals }) => {
      const names = new Map(portals.map(({ id, name }) => [id, name]));
      if (!gone) setNameOf(() => (id: string) => names.get(id) ?? id);
    });
    return () => {
      gone = true;
    };
  }, []);
  return nameOf;
}
