// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { checkFilingProof, type FilingEvidence } from '@/utils/letters/filing-proof';
import { FilingProof } from './FilingProof';
import { show } from './test-kit';

const LIMIT = '2026-05-06';

function Desk({ first }: { first: readonly FilingEvidence[] }) {
  const [evidence, setEvidence] = useState(first);
  return <FilingProof evidence={evidence} proof={checkFilingProof(evidence, LIMIT)} onChange={setEvidence} />;
}

test('without a paper it warns that the appeal is lost; a complete 277CA inside the limit proves it', async () => {
  const { user } = show(<Desk first={[]} />);
  expect(screen.getByText(/No proof of filing is attached/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add a paper' }));
  await user.type(screen.getByLabelText('Day it shows'), '2026-02-10');
  await user.selectOptions(screen.getByLabelText('It says'), 'Accepted (A1, A2)');
  await user.type(screen.getByLabelText('Payer’s control number on it'), 'MM26-1');
  expect(screen.getByText('The claim is proven to be filed in time.')).toBeTruthy();
});

test('a paper that payers refuse is named as refused, with the reason', async () => {
  const { user } = show(<Desk first={[{ kind: '277CA' }]} />);
  await user.selectOptions(screen.getByLabelText('Paper'), '999');
  expect(screen.getByText('Refused.')).toBeTruthy();
  expect(screen.getByText('Says that a file was readable, not that the claim was accepted.')).toBeTruthy();
});

test('a day after the limit is too late, and a paper can be taken off again', async () => {
  const { user } = show(<Desk first={[{ kind: 'portal-screenshot', date: '2026-05-08', reference: 'MM26-1' }]} />);
  expect(screen.getByText('Too late.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Remove/ }));
  expect(screen.queryByLabelText('Paper')).toBeNull();
});
