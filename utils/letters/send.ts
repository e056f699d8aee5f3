/** What goes around a letter: the fax cover, the e-mail that carries it, its file name. None of them names the patient. */
import { formatDate } from '@/utils/claim/calendar-date';
import type { Block, Inline } from './blocks';
import type { LetterContext } from './context';
import type { Letter } from './fill';
import { clean } from './values';

const row = (label: string, value: string | undefined): Inline[][][] =>
  value === undefined || value === '' ? [] : [[[{ text: label }], [{ text: clean(value) }]]];

/**
 * The cover sheet of a fax. It travels in the open: it names the payer's claim number and nothing of the patient. `pages` counts all pages,
 * the cover included; where it is not known the sheet leaves a line to write it on.
 */
export function faxCover(letter: Letter, context: LetterContext, pages?: number): Block[] {
  const { payer, facility, clerk, claim } = context;
  return [
    { kind: 'heading', part: 'address', inlines: [{ text: 'Fax' }] },
    {
      kind: 'table',
      part: 'reference',
      header: [],
      right: [],
      rows: [
        ...row('To', payer?.name),
        ...row('Department', payer?.department),
        ...(payer?.fax === undefined ? [[[{ text: 'Fax' }], [gap('payer.fax', 'Payer: appeals fax')]]] : row('Fax', payer.fax)),
        ...row('From', [clerk?.name, facility?.name].filter((part) => part).join(', ')),
        ...row('Phone', clerk?.phone ?? facility?.phone),
        ...row('Fax back to', facility?.fax),
        ...row('Date', formatDate(context.today)),
        ...row('Claim', claim?.number),
        ...row('Subject', letter.title),
        ...row('Pages', pages === undefined ? '____' : `${pages}, this one included`),
      ],
    },
    {
      kind: 'paragraph',
      part: 'body',
      inlines: [
        {
          text: 'This fax holds health information protected by federal law. It is meant for the addressee alone. If you received it in error, call the sender at once, and destroy it; any use or disclosure is prohibited.',
        },
      ],
    },
  ];
}

const gap = (field: string, label: string): Inline => ({ text: `[${label}]`, field, gap: 'missing' });

/** Subject and text of an e-mail that carries the letter as an attachment. Mail is not sealed: no name, no member ID, no claim number. */
export function emailText(letter: Letter, context: LetterContext): { subject: string; body: string } {
  const sender = [context.clerk?.name, context.clerk?.title, context.facility?.name, context.clerk?.phone].filter((part) => part);
  return {
    subject: clean(`${letter.title}: letter from ${context.facility?.name ?? 'the hospital'}`),
    body: [
      'Good day,',
      '',
      'please find a letter attached. It holds protected health information; the reference is inside.',
      'Please confirm that it has arrived, and answer by phone, fax or secure mail only.',
      '',
      ...sender.map((part) => clean(part ?? '')),
    ].join('\n'),
  };
}

/**
 * A name for the file: what the letter is and the day, nothing of the patient or the claim. `number` tells several of one day apart.
 * Windows refuses some characters and names; none of them can come out of here.
 */
export function letterFileName(
  letter: Pick<Letter, 'template'>,
  today: string,
  ending: 'docx' | 'pdf' | 'txt',
  number = 1,
): string {
  const name = letter.template.replace(/[^a-z0-9-]/g, '').slice(0, 40) || 'letter';
  return `${today}-${name}${number > 1 ? `-${number}` : ''}.${ending}`;
}
