// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '@/tests/gallery/words';
import { claimA, newLog, portal, shows } from '@/tests/log/desk';
import { protocol } from '@/utils/messages/protocol';
import { useWriter } from './use-writer';

let log: Awaited<ReturnType<typeof newLog>>['log'];
let keys: string[];
/** messages that the worker still takes before it refuses one */
let taken: number;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = getMessage;
  taken = Number.POSITIVE_INFINITY;
  ({ log } = await newLog());
  const numbers = ['EM7K20491-01', 'EM7K20492-01', 'EM7K20493-01'];
  const observations = numbers.map((claimNumber, n) => shows({ ...claimA, claimNumber, patientAccountNumber: `00419-33${n}` }));
  keys = (await log.seen({ id: 'm', observations, source: portal })).seen.map((one) => one!.key);
  fakeBrowser.runtime.onMessage.addListener(
    ({ name, body }: { name: string; body: unknown }, _sender, answer: (value: unknown) => void) => {
      const work = (): Promise<{ entries: string[] }> =>
        name === 'undo' ? log.undo(protocol.undo.in.parse(body)) : log.record(protocol.record.in.parse(body));
      if (taken-- > 0) void work().then(({ entries }) => answer({ ok: true, value: { entries } }));
      else answer({ ok: false, sentence: 'Not saved.' });
      return true;
    },
  );
});
afterEach(() => {
  cleanup();
  log.close();
});

const assigned = async (): Promise<(string | undefined)[]> =>
  Promise.all(keys.map(async (key) => (await log.claim(key))?.assigned?.to));

test('what failed half-way and was sent again is taken back as one, with what was written before it failed', async () => {
  const { result } = renderHook(() => useWriter());
  taken = 1;
  await act(() => result.current.write(keys, [{ kind: 'assigned', to: 'Kim' }], 'Assigned'));
  expect(result.current.failed?.why).toBe('Not saved.');
  expect(await assigned()).toEqual(['Kim', undefined, undefined]);
  taken = Number.POSITIVE_INFINITY;
  act(() => result.current.failed?.again());
  await waitFor(() => expect(result.current.done?.entries).toHaveLength(3));
  expect(await assigned()).toEqual(['Kim', 'Kim', 'Kim']);
  await act(() => result.current.undo(result.current.done!.entries));
  expect(await assigned()).toEqual([undefined, undefined, undefined]);
});
