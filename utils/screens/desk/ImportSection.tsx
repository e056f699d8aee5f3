import { useState } from 'react';
import { DropZone } from '@/components/desk/import/DropZone';
import type { Settings } from '@/utils/settings/settings';
import { t, tn } from '@/utils/words';
import { FileImport } from './import/FileImport';

/** Files into the log: one after the other, each shown before anything of it is written. */
export function ImportSection({ settings }: { settings: Settings }) {
  const [files, setFiles] = useState<{ id: number; file: File }[]>([]);
  const [next, setNext] = useState(0);
  const [first, ...others] = files;
  const add = (chosen: File[]): void => {
    setFiles((before) => [...before, ...chosen.map((file, index) => ({ id: next + index, file }))]);
    setNext(next + chosen.length);
  };
  return (
    <div className="section">
      {first ? (
        <FileImport
          key={first.id}
          file={first.file}
          settings={settings}
          onLeave={() => setFiles((before) => before.slice(1))}
          next={others.length > 0 ? t('import_next_file') : t('import_other_file')}
        />
      ) : (
        <DropZone onFiles={add} />
      )}
      {others.length > 0 && (
        <p className="quiet">
          {tn('import_waiting', others.length)}: {others.map(({ file }) => file.name).join(', ')}
        </p>
      )}
    </div>
  );
}
