/** Numbers that a clearinghouse gives its claims itself: they are not the payer's. */
import type { Draft } from '../draft/draft';
import type { Brand } from '../draft/payer';
import type { Model } from '../page/model';
import { PAYERS_NUMBER } from '../tables/tables';
import { brandIn } from '../words/payer-brands';

/** Numbers that differ in more characters than these may be each of its payer's, by year and day. */
const COUNTER = 3;

/** The numbers of a list run on over claims of different payers: `2611190088-01`, `2611190088-02`. */
function runsOn(drafts: readonly Draft[]): boolean {
  const [first, ...more] = drafts.map(({ claim }) => claim.claimNumber ?? '');
  return (
    first !== undefined &&
    more.length > 0 &&
    new Set(drafts.map(({ claim }) => claim.payer)).size > 1 &&
    first.length > 3 * COUNTER &&
    more.every((number) => number.length === first.length && number.startsWith(first.slice(0, -COUNTER)))
  );
}

/** The mark at the head of the page is a payer's, so that the portal is nobody's who only passes claims on. */
const isPayersPortal = (named: readonly Draft[], model: Model, owner: Brand | undefined): boolean =>
  owner?.known === true &&
  model.units[owner.unit]!.box[1] < HEAD &&
  !named.some((draft) => draft.marks.get('payer')?.units.includes(owner.unit));

/** What only one says who passes claims on to payers. */
const PASSES_ON =
  /\b277 ?CA\b|\bpayer (?:enrollment|id|answered|accepted|rejected|response)\b|\bsubmitter\b|\bclearinghouse\b|\bsent to (?:the )?payer\b/i;
/** `Acme claim ID`: whose number a label says it is. */
const OF_A_HOUSE = /^(\p{Lu}\p{L}{2,14}) [Cc]laim (?:[Ii][Dd]|[Nn]umber|[Nn]o\.?|#)(?!\p{L})/u;

/** The label of the number has the portal's own name in it, which is not the payer's, on a page of one who passes claims on. */
function isOfPortal({ claim, marks }: Draft, { units, page }: Model): boolean {
  const label = units[marks.get('claimNumber')?.units[0] ?? -1]?.text ?? '';
  const name = OF_A_HOUSE.exec(label)?.[1]?.toLowerCase();
  if (name === undefined || claim.payer === undefined || claim.payer.toLowerCase().includes(name) || brandIn(name)) return false;
  if (PAYERS_NUMBER.test(name)) return false;
  const marked = [page.title, ...units.slice(0, 4).map(({ text }) => text)].flatMap((text) =>
    text.toLowerCase().split(/[^\p{L}]+/u),
  );
  return marked.includes(name) && units.some(({ text }) => text.length < 60 && PASSES_ON.test(text));
}

/** How far down a page its head goes, in pixels. */
const HEAD = 110;

/**
 * Takes out of the claims the numbers that are no payer's: those of a list that run on over several payers' claims, and that of a claim which was
 * rejected before the payer took it in, where no label says that it is the payer's. The provider's own number names the claim then.
 * @param named the claims whose payer the page names, as portals of several payers do
 * @param owner whose page it is
 */
export function withoutHouseNumbers(
  named: readonly Draft[],
  drafts: readonly Draft[],
  model: Model,
  owner: Brand | undefined,
): void {
  for (const draft of drafts) if (isOfPortal(draft, model)) takeOut(draft);
  if (isPayersPortal(named, model, owner)) return;
  const listed = named.length === drafts.length && runsOn(drafts);
  for (const draft of named) {
    const { claimNumber, patientAccountNumber, status } = draft.claim;
    const says = (draft.marks.get('claimNumber')?.units ?? []).some((unit) => PAYERS_NUMBER.test(model.units[unit]?.text ?? ''));
    // One who works for a program names it on his own portal.
    const program = (draft.marks.get('payer')?.units ?? []).some((unit) => /^program\b/i.test(model.units[unit]?.text ?? ''));
    if (claimNumber === undefined || patientAccountNumber === undefined || program) continue;
    if (!listed && (drafts.length > 1 || status !== 'rejected' || says)) continue;
    takeOut(draft);
  }
}

function takeOut({ claim, marks, doubtful }: Draft): void {
  doubtful.push({
    path: 'claimNumber',
    shown: claim.claimNumber!,
    why: 'This may be the portal’s own number, not the payer’s.',
    pieces: [],
  });
  delete claim.claimNumber;
  marks.delete('claimNumber');
}
