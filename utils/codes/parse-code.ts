/**
 * Codes as pages, remittances and clerks write them: `CO-197`, `C0 197`, `co197`, `PR3`, `N54`, `MA13O`, `F2:20`, `A7:562:85`, `R4`, `EX18`.
 * A code is placed by the list that has it; one that no list has stays as it was read.
 */
import type { AdjustmentGroup, Reason } from '@/utils/claim/claim';
import { bareCode, CODES, type CodeLists, digitsForLetters, lookUp } from './code-lists';

export interface ReadCode {
  system: Reason['system'];
  group?: AdjustmentGroup;
  /** as the list writes it; `F2:20` for a status with its category; as read where no list has it */
  code: string;
  /** cents written behind it: `CO-45:54.10` */
  amount?: number;
  /** false: in none of the lists */
  known: boolean;
}

const GROUPS = new Map<string, AdjustmentGroup>([
  ['CO', 'CO'],
  ['C0', 'CO'],
  ['PR', 'PR'],
  ['OA', 'OA'],
  ['0A', 'OA'],
  ['PI', 'PI'],
  ['P1', 'PI'],
  ['CR', 'CR'],
]);

/**
 * Bare codes that are both an adjustment reason and a 277 category. Alone they are read as the list in which they are in common use;
 * with a group or beside a remark they are adjustment reasons.
 */
const STATUS_BEFORE_CARC = new Set(['A0', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'P1', 'P2', 'P3', 'P4', 'P5']);

/** Reads one code. Undefined for what holds no letter or digit. `beside` says that adjustment reasons or remarks stand with it. */
export function parseCode(
  written: string,
  beside: 'adjustments' | 'statuses' | 'nothing' = 'nothing',
  lists: CodeLists = CODES,
): ReadCode | undefined {
  const text = written
    .trim()
    .toUpperCase()
    .replaceAll(/[‐-―−]/g, '-');
  if (!/[A-Z0-9]/.test(text) || text.length > 40) return undefined;
  const own = text.replaceAll(/^#|[.,;]+$/g, '').replace(/^(?:CARC|RARC|REMARK|REASON|CODE|CAS|ADJ)[\s:#-]+/, '');
  return (
    statusCode(own, lists) ??
    adjustmentCode(own, lists) ??
    bareListCode(own, beside, lists) ?? { system: 'payer', code: written.trim(), known: false }
  );
}

/** `F2:20`, `A7:21:85`, `F2-20`, `F2/20`, `F2 20`. */
function statusCode(text: string, lists: CodeLists): ReadCode | undefined {
  const match = /^([A-Z][0-9O]{1,2}[FN]?)\s*[:/>|\s-]\s*([0-9O]{1,3})(?:\s*[:/>|\s-]\s*([A-Z0-9]{2,3}))?$/.exec(text);
  if (!match) return undefined;
  const category = lookUp('cscc', match[1] ?? '', lists);
  const status = lookUp('csc', match[2] ?? '', lists);
  if (!category) return undefined;
  return {
    system: 'csc',
    code: [category.code, status?.code ?? bareCode(digitsForLetters(match[2] ?? '')), ...(match[3] ? [match[3]] : [])].join(':'),
    known: status !== undefined,
  };
}

/** A group and a reason, with its money where that stands behind it: `CO-197`, `CO197`, `C0 45`, `PR*3`, `197-CO`, `PR-1:200.00`, `CO-45 ($54.10)`. */
function adjustmentCode(text: string, lists: CodeLists): ReadCode | undefined {
  const money = /^([A-Z0]{2}\s*[-:/*_.\s]?\s*[A-Z]?[0-9OIL]{1,3})\s*[:=*(\s-]\s*\$?\s*(\d{1,7})\.(\d\d)\)?$/.exec(text);
  const match = /^(CO|C0|PR|OA|0A|PI|CR)\s*[-:/*_.\s]?\s*([A-Z]?[0-9OIL]{1,3})$/.exec(groupFirst(money?.[1]?.trim() ?? text));
  const group = match && GROUPS.get(match[1] ?? '');
  if (!match || !group) return undefined;
  const entry = lookUp('carc', match[2] ?? '', lists);
  return {
    system: 'carc',
    group,
    code: entry?.code ?? bareCode(digitsForLetters(match[2] ?? '')),
    ...(money ? { amount: Number(`${money[2]}${money[3]}`) } : {}),
    known: entry !== undefined,
  };
}

/** `197-CO`, `45 (PR)` → `CO-197`, `PR-45`. */
const groupFirst = (text: string): string => text.replace(/^([A-Z]?\d{1,3})\s*[-:/*_.\s(]\s*(CO|PR|OA|PI|CR)\)?$/, '$2-$1');

function bareListCode(text: string, beside: 'adjustments' | 'statuses' | 'nothing', lists: CodeLists): ReadCode | undefined {
  const csc = /^CSC\s*[:#-]?\s*([0-9O]{1,3})$/.exec(text);
  if (csc) {
    const entry = lookUp('csc', csc[1] ?? '', lists);
    return { system: 'csc', code: entry?.code ?? bareCode(csc[1] ?? ''), known: entry !== undefined };
  }
  const carc = lookUp('carc', text, lists);
  const category = lookUp('cscc', text, lists);
  const statusFirst = beside === 'statuses' || (beside === 'nothing' && STATUS_BEFORE_CARC.has(text));
  if (category && (!carc || statusFirst)) return { system: 'csc', code: category.code, known: true };
  if (carc) return { system: 'carc', code: carc.code, known: true };
  // a remark is sometimes written like a reason with its group: `N-26`
  const rarc = lookUp('rarc', text.replace(/^(N|MA?)-(?=\d)/, '$1'), lists);
  if (rarc) return { system: 'rarc', code: rarc.code, known: true };
  if (/^\d{1,3}$/.test(text)) {
    const status = lookUp('csc', text, lists);
    return status ? { system: 'csc', code: status.code, known: true } : { system: 'carc', code: bareCode(text), known: false };
  }
  // a code of the remark list's shape that is newer than the list
  return /^(?:N|M|MA)\d{1,3}$/.test(text) ? { system: 'rarc', code: text, known: false } : undefined;
}

/** `D0`, `35` → `D0:35`: a category that no adjustment reason is called like, or that stands beside no group, and the status behind it. */
function withCategories(lists: CodeLists, pieces: readonly string[]): readonly string[] {
  const isStatus = (piece: string | undefined): boolean => /^\s*\d{1,3}\s*$/.test(piece ?? '');
  const led = (piece: string, at: number): boolean => isStatus(pieces[at + 1]) && /^\s*[A-Z][0-9O]{1,2}[FN]?\s*$/i.test(piece);
  if (!pieces.some(led)) return pieces;
  const grouped = pieces.some((piece) => parseCode(piece, 'nothing', lists)?.group);
  const leads = pieces.map((piece, at) => {
    const code = piece.trim().toUpperCase();
    if (!led(piece, at) || !lookUp('cscc', code, lists)) return false;
    return !lookUp('carc', code, lists) || (!grouped && STATUS_BEFORE_CARC.has(code));
  });
  return pieces.flatMap((piece, at) =>
    leads[at - 1] ? [] : leads[at] ? [`${piece.trim()}:${pieces[at + 1]!.trim()}`] : [piece],
  );
}

/** Reads several codes together: their company decides what a bare `A1` or `P3` is; `company` where nothing among them tells. */
export function parseCodes(
  written: readonly string[],
  lists: CodeLists = CODES,
  company: 'adjustments' | 'nothing' = 'nothing',
): ReadCode[] {
  const pieces = withCategories(
    lists,
    written
      // the comma of thousands parts no codes
      .map((code) => code.replaceAll(/(?<=[:=$(\s*]\d{1,3}),(?=\d{3}(?:,|\.\d))/g, ''))
      // `F2;78`: a finalized status with its code
      .map((code) => code.replaceAll(/(?<![A-Z0-9])([DEFR]\d{1,2}[FN]?)\s?;\s?(?=\d{1,3}(?![\d.]))/gi, '$1:'))
      .flatMap((code) => code.split(/[,;]|\s+(?=(?:CO|PR|OA|PI|CR|N|M|MA)[-\s]?\d)/i))
      .filter((code) => code.trim()),
  );
  const first = pieces.map((code) => parseCode(code, 'nothing', lists));
  const adjustments = first.some((code) => code?.known && (code.group || code.system === 'rarc'));
  const statuses = first.some((code) => code?.system === 'csc' && code.code.includes(':'));
  const beside = adjustments ? 'adjustments' : statuses ? 'statuses' : company;
  return pieces.flatMap((code) => parseCode(code, beside, lists) ?? []);
}
