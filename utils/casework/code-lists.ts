/** Puts the hospital's own code lists in force, for whoever decides: the worker before it files rows, a page before it reads the log. */
import { type CodeList, parseCodeListFile, putListsInForce } from '@/utils/codes/code-lists';
import { type KeptCodeList, loadCodeLists, onCodeListsChange } from '@/utils/settings/code-lists-store';

/** The lists in files that were kept; one that no longer fits a newer version is left out, and the list that came with it stands. */
export const listsIn = (kept: readonly KeptCodeList[]): CodeList[] =>
  kept.flatMap(({ json }) => {
    const parsed = parseCodeListFile(json);
    return 'list' in parsed ? [parsed.list] : [];
  });

let done: Promise<void> | undefined;

const take = async (): Promise<void> => putListsInForce(listsIn(await loadCodeLists()));

/** Resolves once they are in force; from then on they follow what is stored. Lists that cannot be read leave the shipped ones. */
export function codeListsInForce(): Promise<void> {
  if (!done) {
    done = take().catch(() => undefined);
    onCodeListsChange(() => {
      done = take().catch(() => undefined);
    });
  }
  return done;
}
