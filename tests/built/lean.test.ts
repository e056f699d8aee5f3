/** Libraries as they are built, without what nothing of ours asks of them: what is read and written is the same as with the whole of them. */
import { runInThisContext } from 'node:vm';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';
import { lean } from '../../scripts/lean.ts';
import { letterFonts } from '../../scripts/letter-fonts.ts';
import { runModule } from '../../scripts/run-module.ts';
import type * as reader from '../../utils/exchange/worklist/files/workbook';
import type * as checks from '../../utils/letters/check-template';
import type * as letters from '../../utils/letters/fill';
import * as packets from '../../utils/letters/packet';
import type { PacketFile } from '../../utils/letters/packet-files';

/** A module built as for the release. */
async function built<T>(path: string): Promise<T> {
  const code = await bundle(path, 'lean_code', [lean(), letterFonts()]);
  return runInThisContext(`${code}; lean_code`) as T;
}

const rows = [
  ['Payer', 'Billed'],
  ['Aetna', 100],
  ['Cigna', 250.5],
];

test('what is left out of the build changes nothing of a list that is read', async () => {
  const withChart = await writeXlsx({
    properties: { title: 'Open claims' },
    sheets: [
      {
        name: 'Claims',
        rows,
        cells: new Map([['1,0', { value: 'Aetna', type: 'string', comment: { text: 'call them' } }]]),
        tables: [{ name: 'Claims', range: 'A1:B3', columns: [{ name: 'Payer' }, { name: 'Billed' }] }],
        charts: [
          { type: 'bar', title: 'Billed', series: [{ values: 'Claims!$B$2:$B$3' }], anchor: { from: { row: 5, col: 0 } } },
        ],
        pivotTables: [
          {
            name: 'By payer',
            sourceRange: 'A1:B3',
            targetCell: 'E1',
            rows: ['Payer'],
            values: [{ field: 'Billed', function: 'sum' }],
          },
        ],
      },
    ],
  });
  const path = 'utils/exchange/worklist/files/workbook.ts';
  const whole = await (await runModule<typeof reader>(path)).readWorkbook(withChart);
  expect(whole.tables[0]?.rows).toHaveLength(3);
  const leanReader = await built<typeof reader>(path);
  expect(await leanReader.readWorkbook(withChart)).toEqual(whole);
});

/** A form that is filled in, as payers give them out, with a script and a file in it; encrypted for all to read where it is said. */
async function formPdf(encrypted: boolean): Promise<PacketFile> {
  const file = await PDFDocument.create();
  const page = file.addPage();
  page.drawText('Request for review', { x: 72, y: 700, font: await file.embedFont(StandardFonts.TimesRoman) });
  const form = file.getForm();
  const name = form.createTextField('member');
  name.setText('Made-up Name');
  name.addToPage(page, { x: 72, y: 600 });
  form.createCheckBox('urgent').addToPage(page, { x: 72, y: 560 });
  file.addJavaScript('main', 'app.beep()');
  await file.attach(new Uint8Array([1, 2, 3]), 'three.bin');
  if (encrypted) file.encrypt({ ownerPassword: 'owner' });
  return { name: encrypted ? 'encrypted.pdf' : 'form.pdf', bytes: await file.save() };
}

/** Of each page of a packet what it shows, and how many fields and notes stand on it. */
async function shownIn(bytes: Uint8Array): Promise<unknown[]> {
  const file = await PDFDocument.load(bytes);
  return file.getPages().map((page) => ({
    size: page.getSize(),
    fields: page.node.Annots()?.size() ?? 0,
    drawn: String(page.node.get(PDFName.of('Contents')) ?? ''),
    resources: String(page.node.Resources()),
  }));
}

test('what is left out of the build changes nothing of a packet that is joined', async () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const picture = { name: 'scan.png', bytes: new Uint8Array(Buffer.from(png, 'base64')) };
  const request: packets.PacketRequest = {
    letter: {
      title: 'Appeal',
      blocks: [{ kind: 'paragraph', part: 'body', inlines: [{ text: 'Łódź, Ωμέγα, Đặng: please review.' }] }],
    },
    letterhead: {
      name: 'St. Brendan Regional Hospital',
      address: '400 River Road',
      logo: { type: 'png', bytes: picture.bytes, width: 1, height: 1 },
    },
    enclosures: [{ title: 'Forms', files: [await formPdf(false), await formPdf(true), picture] }],
  };
  const whole = await packets.buildPacket(request);
  const lean = await (await built<typeof packets>('utils/letters/packet.ts')).buildPacket(request);
  expect(lean.index).toEqual(whole.index);
  expect(lean.pages).toBe(5);
  expect(await shownIn(lean.bytes)).toEqual(await shownIn(whole.bytes));
});

test('what is left out of the build changes nothing of a letter that is filled', async () => {
  const context = {
    today: '2026-11-23',
    claim: { number: 'EM7K20491-01', denied: 421_050, serviceFrom: '2026-02-03' },
    denial: { date: '2026-03-12', text: 'Included in another service' },
    lines: [{ procedure: '99285', billed: 120_000 }],
  };
  const path = 'utils/letters/fill.ts';
  const [whole, lean] = [await runModule<typeof letters>(path), await built<typeof letters>(path)];
  expect(lean.fillLetter('bundling-modifier', context)).toEqual(whole.fillLetter('bundling-modifier', context));
});

test('what is left out of the build changes nothing of the faults that are found in a letter of the hospital’s own', async () => {
  const path = 'utils/letters/check-template.ts';
  const [whole, lean] = [await runModule<typeof checks>(path), await built<typeof checks>(path)];
  const source = '{% for line in lines %}{{ line.procedure }} {{ line.nummer }}{% endfor %}\n{{ claim.nummer | money }}\n';
  for (const body of [source, '{{ claim.number | loud }}', '{% include "other" %}', '{% if claim.denied %}never closed']) {
    const faults = whole.checkSource(body, new Set());
    expect(faults).not.toEqual([]);
    expect(lean.checkSource(body, new Set())).toEqual(faults);
  }
});
