import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

const page = (payer: string, label: string): PageText => ({
  url: 'https://portal.example/claim',
  title: 'Claim details',
  ...SEEN_WHOLE,
  blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
  pieces: [payer, 'Claim number: 2026300118', `${label}: BJ0731884`, 'Claim status: Paid', 'Total billed: $300.00'].map(
    (text, index) => ({ text, box: [0, index * 20, 20 + text.length * 6, 16], block: 0, look: index ? 1 : 0, joint: 'break' }),
  ),
});

test('a number that is called by the payer’s name is the member’s, though the name begins with a local’s number', () => {
  expect(read(page('32BJ Health Fund', '32BJ member ID')).claims[0]?.claim.memberId).toBe('BJ0731884');
  expect(read(page('Alameda Health Fund', 'Alameda ID')).claims[0]?.claim.memberId).toBe('BJ0731884');
  expect(read(page('Alameda Health Fund', 'Chart7 ID')).claims[0]?.claim.memberId).toBeUndefined();
});
