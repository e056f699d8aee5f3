/** Letters on a page: whose claim it is, in one sentence. */
import { expect, test } from 'vitest';
import { ofTheClaim, whoseClaim } from './claim-sentences';

const said = (sentence: string): Record<string, string> =>
  Object.fromEntries(ofTheClaim(sentence).map(({ label, text }) => [label, text]));

test('a sentence tells which claim was received from whom, for whose care and for which days', () => {
  expect(
    said(
      'On September 18, 2026 we received claim MC-0918-33071 from Elm Surgical Group (NPI 1915113355) for the care of Ana Rivera, born 02/14/1983, member ID MCP4410927, from September 9, 2026 to September 10, 2026.',
    ),
  ).toEqual({
    'Claim number': 'MC-0918-33071',
    'Received date': 'September 18, 2026',
    'Billing provider': 'Elm Surgical Group',
    'Billing NPI': '1915113355',
    'Patient name': 'Ana Rivera',
    'Date of birth': '02/14/1983',
    'Member ID': 'MCP4410927',
    'Dates of service': 'September 9, 2026 to September 10, 2026',
  });
  expect(said('We received claim 26-0918-3307 from Elm Surgical Group on 09/18/2026.')).toEqual({
    'Claim number': '26-0918-3307',
    'Received date': '09/18/2026',
    'Billing provider': 'Elm Surgical Group',
  });
  expect(said('Your account number on it is ESG-70021.')).toEqual({ 'Patient account number': 'ESG-70021' });
});

test('what is said of two claims, of another one or of an appeal says nothing of this one', () => {
  expect(said('On 09/18/2026 we received claim MC-0918-33071, which replaces claim MC-0818-22110 of 08/18/2026.')).toEqual({});
  expect(said('We received your appeal of claim MC-0918-33071 from Elm Surgical Group on 10/02/2026.')).toEqual({});
  expect(said('Ask about claim MC-0918-33071 by phone.')).toEqual({});
});

test('a sentence that names a person alone says whose the claim is, and of a practice nothing', () => {
  expect(whoseClaim('This claim is for NORA VELASQUEZ.')).toEqual([{ label: 'Patient name', text: 'NORA VELASQUEZ' }]);
  expect(whoseClaim('Patient VELASQUEZ,NORA LYNN is named on this claim.')).toEqual([
    { label: 'Patient name', text: 'VELASQUEZ,NORA LYNN' },
  ]);
  expect(whoseClaim('You are looking at a claim for Nora Velasquez. The claim was received 01/05/2026.')).toHaveLength(1);
  expect(whoseClaim('This claim is for Harbor Surgical Group.')).toEqual([]);
  expect(whoseClaim('This claim is for services that need a review.')).toEqual([]);
});
