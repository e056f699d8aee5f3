/** Runs in a page: sends captures to the worker, each with a time-out and again with the same id until it is answered. */
interface Chrome {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}
declare const chrome: Chrome;

interface Answer {
  ok: boolean;
  born: string;
  value?: { repeated: boolean };
}

const TIME_OUT = 3_000;

const within = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), TIME_OUT))]);

async function captureAll(from: number, to: number): Promise<void> {
  const workers = new Set<string>();
  let [retries, repeated] = [0, 0];
  for (let n = from; n < to; n++) {
    const id = crypto.randomUUID();
    const claim = {
      claimNumber: `CLM${String(n).padStart(7, '0')}`,
      patientName: 'Ana Rivera',
      serviceFrom: '2026-02-03',
      billed: n,
    };
    const args = [{ id, observations: [{ claim, doubtful: [] }], source: { kind: 'portal', name: 'meridian' } }];
    for (;;) {
      try {
        const answer = (await within(chrome.runtime.sendMessage({ name: 'seen', args }))) as Answer | undefined;
        if (answer?.ok) {
          workers.add(answer.born);
          if (answer.value?.repeated) repeated++;
          break;
        }
      } catch {
        // the worker died under the message: the same message again
      }
      retries++;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    document.documentElement.dataset.sent = String(n + 1 - from);
  }
  document.documentElement.dataset.done = JSON.stringify({ workers: workers.size, retries, repeated });
}

/** One message, and how long its answer took. */
async function ask(name: string, args: unknown): Promise<void> {
  const start = performance.now();
  await chrome.runtime.sendMessage({ name, args });
  document.documentElement.dataset.took = String(performance.now() - start);
}

window.addEventListener('message', ({ data }: MessageEvent<{ capture?: [number, number]; ask?: string; args?: unknown }>) => {
  if (data.capture) void captureAll(...data.capture);
  if (data.ask) void ask(data.ask, data.args);
});
document.documentElement.dataset.ready = 'yes';
