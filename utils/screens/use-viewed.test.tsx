// @vitest-environment jsdom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claimA, newLog, portal, shows } from '@/tests/log/desk';
import { protocol } from '@/utils/messages/protocol';
import { useViewed } from './use-viewed';

let log: Awaited<ReturnType<typeof newLog>>['log'];
let keys: [string, string];
/** the sentence that the worker answers with, where it cannot write */
let refused: string | undefined;

beforeEach(async () => {
  fakeBrowser.reset();
  refused = undefined;
  ({ log } = await newLog());
  const { seen } = await log.seen({
    id: 'm',
    observations: [shows(claimA), shows({ ...claimA, claimNumber: 'EM7K20492-01', patientAccountNumber: '00419-333' })],
    source: portal,
  });
  keys = seen.map((one) => one!.key) as typeof keys;
  fakeBrowser.runtime.onMessage.addListener(({ body }: { body: unknown }, _sender, answer: (value: unknown) => void) => {
    if (refused !== undefined) answer({ ok: false, sentence: refused });
    else void log.record(protocol.record.in.parse(body)).then(({ entries }) => answer({ ok: true, value: { entries } }));
    return true;
  });
});
afterEach(() => {
  cleanup();
  log.close();
});

const views = async (): Promise<(string | undefined)[]> =>
  (await log.journal()).rows.filter(({ body }) => body.kind === 'viewed').map(({ claim }) => claim);

/** Everything that was begun has come to its end: the policy read, the message sent, the entry written. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

test('where the policy asks for it, each claim that comes on screen is written down once', async () => {
  await fakeBrowser.storage.managed.set({ auditViews: true });
  const { rerender } = renderHook(({ claim }: { claim: string | undefined }) => useViewed(claim), {
    initialProps: { claim: undefined as string | undefined },
  });
  rerender({ claim: keys[0] });
  rerender({ claim: keys[0] });
  await waitFor(async () => expect(await views()).toEqual([keys[0]]));
  rerender({ claim: keys[1] });
  await waitFor(async () => expect(await views()).toEqual([keys[1], keys[0]]));
  rerender({ claim: keys[0] });
  await waitFor(async () => expect(await views()).toEqual([keys[0], keys[1], keys[0]]));
});

test.each<Record<string, boolean>>([{}, { auditViews: false }])('nothing is written down under the policy %j', async (policy) => {
  await fakeBrowser.storage.managed.set(policy);
  renderHook(() => useViewed(keys[0]));
  await settled();
  expect(await views()).toEqual([]);
});

test('what could not be written down is said, and comes into the log once it can', async () => {
  await fakeBrowser.storage.managed.set({ auditViews: true });
  refused = 'Not saved: there is no room.';
  const { result } = renderHook(() => useViewed(keys[0]));
  await waitFor(() => expect(result.current?.why).toBe(refused));
  refused = undefined;
  result.current?.again();
  await waitFor(() => expect(result.current).toBeUndefined());
  expect(await views()).toEqual([keys[0]]);
});
