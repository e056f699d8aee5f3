/** X12 files of remittances and statuses, as they are in the wild: any number of interchanges, with or without headers. */
import { type FileKind, gateClaim, type ImportResult, type Problem } from '../imported';
import { readClaimStatus } from './claim-status';
import { readRemittance } from './remittance';
import { findSeparators, place, type Segment, type Separators, splitInterchanges, splitSegments } from './segments';

/** True where the text has segments of X12. Cheap: looks at the beginning only. */
export function looksLikeX12(text: string): boolean {
  const head = text.slice(0, 4_000);
  return (
    /(?:^|[^A-Za-z0-9])ISA([^A-Za-z0-9\s]|\t)[\d ]{0,2}\1/i.test(head) ||
    /(?:^|[\s~])(?:ST|GS)([*|^>~!;])(?:\d{3}|H[A-Z])\1/i.test(head) ||
    /(?:^|[\s~])(?:CLP|BPR|BHT|HL|STC|TRN)([*|^>!])[^\n]{0,80}\1/i.test(head)
  );
}

interface TransactionSet {
  type: string;
  acknowledgment: boolean;
  pendingList: boolean;
  segments: Segment[];
  closed: boolean;
  separators: Separators;
}

/** Reads every 835 and 277 of the text. Never throws; a file that is no X12 has one problem and no claims. */
export function readX12(text: string): ImportResult {
  const result: ImportResult = {
    kind: 'unknown',
    claims: [],
    problems: [],
    transactions: [],
    interchanges: 0,
    transactionSets: 0,
    providerAdjustments: [],
    otherLevelStatuses: [],
  };

  let number = 1;
  const kinds: FileKind[] = [];
  for (const written of splitInterchanges(text)) {
    // codes have no small letters: what made all of them small is undone
    const piece = /[A-Z]/.test(written) ? written : written.toUpperCase();
    const separators = findSeparators(piece);
    if (!separators) {
      result.problems.push({ where: 'file', what: 'no X12 segments found' });
      continue;
    }
    const segments = splitSegments(piece, separators, number);
    number += segments.length;
    settleCutEnd(piece, segments, separators, result.problems);
    if (segments.some((segment) => segment.id === 'ISA')) result.interchanges!++;
    const sets = transactionSets(segments, separators, result.problems);
    if (sets.length === 0 && segments.some(({ id }) => id === 'ISA') && !segments.some(({ id }) => id === 'TA1'))
      result.problems.push({ where: place(segments[0]!), what: 'an interchange begins and holds nothing: the file may be cut' });
    for (const set of sets) {
      result.transactionSets!++;
      result.transactions!.push(set.type);
      readSet(set, result, kinds);
    }
  }
  result.kind = kinds[0] ?? 'unknown';
  if (kinds.length === 0 && result.problems.length === 0)
    result.problems.push({ where: 'file', what: 'holds no remittance and no claim status' });
  for (const one of result.claims) one.claim = gateClaim(one.claim, one.where, result.problems);
  return result;
}

function readSet(set: TransactionSet, result: ImportResult, kinds: FileKind[]): void {
  if (set.type === '835') {
    const read = readRemittance(set.segments, set.separators);
    result.claims.push(...read.claims);
    result.providerAdjustments!.push(...read.providerAdjustments);
    result.problems.push(...read.problems);
    kinds.push('835');
  } else if (set.type === '277') {
    const read = readClaimStatus(set.segments, set.separators, set.acknowledgment, set.pendingList);
    result.claims.push(...read.claims);
    result.otherLevelStatuses!.push(...read.otherLevelStatuses);
    result.problems.push(...read.problems);
    kinds.push(set.acknowledgment ? '277CA' : '277');
  } else {
    result.problems.push({
      where: place(set.segments[0]!),
      what: `transaction ${set.type || '(unnamed)'} is neither a remittance nor a claim status`,
    });
    return;
  }
  if (!set.closed)
    result.problems.push({ where: place(set.segments.at(-1)!), what: 'the transaction has no end: the file may be cut' });
}

/** A text that breaks off inside a segment may have cut its last value in two: half a number is none, unless the claim adds up with it. */
function settleCutEnd(piece: string, segments: Segment[], separators: Separators, problems: Problem[]): void {
  const last = segments.at(-1);
  if (!last || last.elements.length < 2 || ['SE', 'GE', 'IEA'].includes(last.id)) return;
  if (piece.replace(/[ \t]+$/, '').endsWith(separators.terminator) || piece.trimEnd().endsWith(separators.terminator)) return;
  const cut = last.elements.at(-1);
  if (last.id === 'CAS' && addsUp(segments, separators)) return;
  last.elements.pop();
  if (cut)
    problems.push({
      where: place(last),
      what: `the text breaks off in this segment: its last value "${cut.slice(0, 40)}" was not taken`,
    });
}

/** The last claim of a remittance is billed, paid and adjusted to the cent. */
function addsUp(segments: Segment[], separators: Separators): boolean {
  const set = transactionSets(segments, separators, []).at(-1);
  return set?.type === '835' && readRemittance(set.segments, separators).claims.at(-1)?.remittance?.balances === true;
}

/** Segments between ST and SE; without ST, what the segments themselves tell. */
function transactionSets(segments: Segment[], separators: Separators, problems: Problem[]): TransactionSet[] {
  const sets: TransactionSet[] = [];
  let open: TransactionSet | undefined;
  let group = '';
  for (const segment of segments) {
    if (segment.id === 'ISA' || segment.id === 'IEA' || segment.id === 'GE' || segment.id === 'TA1') {
      open = undefined;
      continue;
    }
    if (segment.id === 'GS') {
      group = segment.elements[8] ?? '';
      open = undefined;
      continue;
    }
    if (segment.id === 'ST') {
      open = {
        type: segment.elements[1] ?? '',
        acknowledgment: isAcknowledgment(group, segment.elements[3]),
        pendingList: isPendingList(group, segment.elements[3]),
        segments: [segment],
        closed: false,
        separators,
      };
      sets.push(open);
      continue;
    }
    if (!open) {
      const type = ['BPR', 'CLP', 'TRN', 'N1', 'LX', 'SVC', 'CAS', 'PLB'].includes(segment.id)
        ? '835'
        : ['BHT', 'HL', 'STC', 'NM1'].includes(segment.id)
          ? '277'
          : '';
      if (!type) {
        if (/^[A-Z][A-Z0-9]{1,2}$/.test(segment.id))
          problems.push({ where: place(segment), what: `${segment.id} stands outside any transaction` });
        continue;
      }
      open = {
        type,
        acknowledgment: isAcknowledgment(group, undefined),
        pendingList: isPendingList(group, undefined),
        segments: [],
        closed: false,
        separators,
      };
      sets.push(open);
    }
    open.segments.push(segment);
    if (segment.id === 'BHT' && open.type === '277')
      open.acknowledgment ||= segment.elements[1] === '0085' && segment.elements[6] === 'TH';
    if (segment.id === 'SE') {
      checkCount(segment, open, problems);
      open.closed = true;
      open = undefined;
    }
  }
  return sets;
}

/** X214 is the 277CA of version 5010, X167 that of 4040. */
const isAcknowledgment = (group: string, implementation: string | undefined): boolean =>
  /X214|X167/.test(`${group} ${implementation ?? ''}`);

/** X228 is a payer's list of pending claims. */
const isPendingList = (group: string, implementation: string | undefined): boolean =>
  /X228/.test(`${group} ${implementation ?? ''}`);

function checkCount(segment: Segment, set: TransactionSet, problems: Problem[]): void {
  const said = Number(segment.elements[1]);
  if (set.segments[0]?.id === 'ST' && Number.isInteger(said) && said > set.segments.length)
    problems.push({
      where: place(segment),
      what: `the file says ${said} segments and has ${set.segments.length}: some may be missing`,
    });
}
