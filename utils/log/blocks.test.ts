import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { fetchRange, PAGE, sealBlock } from './blocks';
import { importBoxKey } from './box';
import { randomBytes } from './bytes';
import { Database } from './database';

test('whatever the portions and however long the blocks, no block is passed over and no row is counted twice', async () => {
  const database = new Database('blocks');
  const keys = { log: 'a', box: await importBoxKey(randomBytes(32)) };
  // pages sort apart from their blocks here: `t/4-1~1` comes behind `t/4-15`
  const ids = Array.from({ length: 16 }, (_, shard) => `t/4-${shard}`);
  const sealed = await Promise.all(
    ids.map((id, at) => sealBlock(keys, 'blocks', id, new Uint8Array(at % 3 === 1 ? 2 * PAGE + at : at).fill(at))),
  );
  const rows = sealed.flatMap((block) => block.rows);
  await database.write(['blocks'], async (transaction) => {
    await Promise.all(rows.map((row) => transaction.objectStore('blocks').put(row)));
  });
  for (let portion = 1; portion <= rows.length + 1; portion++) {
    const found: string[] = [];
    let count = 0;
    for (let from: string | undefined = 't/'; from !== undefined; ) {
      const {
        blocks,
        rows: met,
        next,
      }: Awaited<ReturnType<typeof fetchRange>> = await fetchRange(database, keys, { from, to: 't/\uffff' }, portion);
      found.push(...blocks.map(({ id, plain }) => `${id} ${plain.length} ${plain[0] ?? 0}`));
      count += met;
      from = next;
    }
    expect(count).toBe(rows.length);
    expect(found.sort()).toEqual(ids.map((id, at) => `${id} ${at % 3 === 1 ? 2 * PAGE + at : at} ${at}`).sort());
  }
  database.end();
});
