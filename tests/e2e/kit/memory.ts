/** What the extension's worker holds in memory, as the browser's own debugger sees it. */
import type { BrowserContext } from 'playwright-core';

interface Said {
  id?: number;
  method?: string;
  params?: { chunk?: string };
}

/** Every string and object that the worker can still reach, as the text of a heap snapshot; what it let go of is tidied up first. */
export async function memoryOfWorker(context: BrowserContext): Promise<string> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await cdp?.send('Target.getTargets')) ?? { targetInfos: [] };
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
  if (!cdp || !worker) throw new Error('No worker of an extension runs.');
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const chunks: string[] = [];
  const answered = new Map<number, () => void>();
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const said = JSON.parse(message) as Said;
    if (said.method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push(said.params?.chunk ?? '');
    if (said.id !== undefined) answered.get(said.id)?.();
  });
  const ask = (id: number, method: string): Promise<void> =>
    new Promise((resolve, reject) => {
      answered.set(id, resolve);
      cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  await ask(2, 'HeapProfiler.takeHeapSnapshot');
  await cdp.detach();
  return chunks.join('');
}
