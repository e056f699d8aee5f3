import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { fillLetter } from '@/utils/letters/fill';
import { buildPacket, PacketError } from '@/utils/letters/packet';
import { fileKind, fileProblem, filesProblem, limitsText, packetProblem } from '@/utils/letters/packet-files';
import { letterPdf } from '@/utils/letters/pdf';
import { UnwritableText } from '@/utils/letters/pdf-text';
import { examples } from './examples';

const letterhead = { name: 'St. Brendan Regional Hospital', address: '400 River Road\nDayton, OH 45402', phone: '937-555-0100' };
const ready = examples.find((example) => example.template === 'medical-necessity' && example.ready)?.letter;
if (!ready) throw new Error('the example is missing');

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
const png = bytesOf('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==');

async function pdf(pages: number, passwords?: { userPassword?: string; ownerPassword: string }): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  for (let index = 0; index < pages; index += 1) file.addPage([612, 792]).drawText(`page ${index + 1}`, { x: 72, y: 700 });
  if (passwords) file.encrypt(passwords);
  return file.save({ useObjectStreams: false });
}

const packetWith = (name: string, bytes: Uint8Array) =>
  buildPacket({ letter: ready, letterhead, enclosures: [{ title: 'Medical record', files: [{ name, bytes }] }] });

describe('the packet', () => {
  test('index, letter and enclosures stand in order, and the index says on which pages', async () => {
    const packet = await buildPacket({
      letter: ready,
      letterhead,
      claimNumber: 'EM7K20491-01',
      enclosures: [
        { title: 'Denial letter', files: [{ name: 'denial.pdf', bytes: await pdf(2) }] },
        {
          title: 'Medical record',
          files: [
            { name: 'a.pdf', bytes: await pdf(3) },
            { name: 'scan.png', bytes: png },
          ],
        },
        { title: 'Policy', files: [] },
      ],
    });
    const letterPages = (await letterPdf(ready, letterhead)).getPageCount();
    expect(packet.index).toEqual([
      { title: 'Letter', pages: { from: 2, to: 1 + letterPages } },
      { title: 'Enclosure 1: Denial letter', pages: { from: 2 + letterPages, to: 3 + letterPages } },
      { title: 'Enclosure 2: Medical record', pages: { from: 4 + letterPages, to: 7 + letterPages } },
      { title: 'Enclosure 3: Policy' },
    ]);
    expect((await PDFDocument.load(packet.bytes)).getPageCount()).toBe(7 + letterPages);
    expect(packet.pages).toBe(7 + letterPages);
    expect(packet.warning).toBeUndefined();
  });

  test('a PDF with a password is named and said how to mend', async () => {
    const locked = await pdf(1, { userPassword: 'secret', ownerPassword: 'owner' });
    await expect(packetWith('chart.pdf', locked)).rejects.toThrow(
      new PacketError(
        'chart.pdf',
        '“chart.pdf” is protected by a password. Open it, print it to a new PDF without one, and add that.',
      ),
    );
  });

  test('a PDF that anybody may read and nobody may change is joined', async () => {
    const packet = await packetWith('chart.pdf', await pdf(2, { ownerPassword: 'owner' }));
    expect((await PDFDocument.load(packet.bytes)).getPageCount()).toBe(packet.pages);
  });

  test('what is damaged, empty or no PDF and no picture is named', async () => {
    const damaged = new TextEncoder().encode('%PDF-1.7 and then nothing that makes sense');
    await expect(packetWith('a.pdf', damaged)).rejects.toThrow('“a.pdf” cannot be read: the PDF is damaged.');
    await expect(packetWith('b.png', png.slice(0, 20))).rejects.toThrow('“b.png” cannot be read: the picture is damaged.');
    await expect(packetWith('c.pdf', new Uint8Array())).rejects.toThrow('“c.pdf” is empty.');
    await expect(packetWith('d.pdf', Uint8Array.of(0x50, 0x4b, 3, 4))).rejects.toThrow('“d.pdf” is no PDF, PNG or JPEG.');
  });

  test('a page brings no action along that starts by itself', async () => {
    const file = await PDFDocument.create();
    const page = file.addPage();
    page.node.set(PDFName.of('AA'), file.context.obj({ O: { S: 'JavaScript', JS: 'app.alert(1)' } }));
    const packet = await packetWith('a.pdf', await file.save());
    const last = (await PDFDocument.load(packet.bytes)).getPages().at(-1);
    expect(last?.node.has(PDFName.of('AA'))).toBe(false);
  });

  test('a 60 MB file is joined, and the payer’s limit is said', async () => {
    const file = await PDFDocument.load(await pdf(1));
    // As a scan: one picture's worth of bytes that no compression makes smaller.
    file.getPage(0).node.set(PDFName.of('Scan'), file.context.register(file.context.stream(new Uint8Array(60_000_000))));
    const bytes = await file.save();
    expect(bytes.length).toBeGreaterThan(60_000_000);
    expect(fileProblem({ name: 'chart.pdf', bytes }, { fileMegabytes: 25 })).toBe(
      '“chart.pdf” has 60.0 MB; the payer takes 25 MB a file.',
    );
    expect((await packetWith('chart.pdf', bytes)).pages).toBeGreaterThan(2);
  }, 60_000);
});

describe('the payer’s limits', () => {
  const limits = { files: 10, fileMegabytes: 60, totalMegabytes: 150, minimumKilobytes: 3 };

  test('are said in words', () => {
    expect(limitsText(limits)).toBe('The payer takes 10 files at most, 60 MB each, 150 MB in all, over 3 KB.');
    expect(limitsText({})).toBe('The payer’s limits are not known.');
  });

  test('are held for a file, for all, and for the packet', () => {
    const of = (size: number) => ({ name: 'a.png', bytes: Uint8Array.from({ length: size }, (_, index) => png[index] ?? 0) });
    expect(fileProblem(of(2_000), limits)).toBe('“a.png” is smaller than the 3 KB that the payer asks for.');
    expect(fileProblem(of(4_000), limits)).toBeUndefined();
    expect(
      filesProblem(
        Array.from({ length: 11 }, () => of(10)),
        limits,
      ),
    ).toContain('11 files; the payer takes 10.');
    expect(packetProblem(61_000_000, limits)).toContain('The packet has 61.0 MB; the payer takes 60 MB.');
    expect(packetProblem(60_000_000, limits)).toBeUndefined();
  });

  test('a file is known by its first bytes, not by its name', () => {
    expect(fileKind(png)).toBe('png');
    expect(fileKind(new TextEncoder().encode('\n\n%PDF-1.4'))).toBe('pdf');
    expect(fileKind(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('jpg');
    expect(fileKind(new TextEncoder().encode('MZ'))).toBeUndefined();
  });
});

describe('a letter as a PDF', () => {
  test.each(
    examples
      .filter((example) => example.claim !== 'nguyen')
      .map((example) => [`${example.template} for ${example.claim}`, example] as const),
  )('%s is one to three pages', async (_, { letter }) => {
    const pages = (await letterPdf(letter, letterhead)).getPageCount();
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(4);
  });

  /** What a reader finds when he searches the saved file. */
  async function wordsOn(file: PDFDocument): Promise<string> {
    const saved = await PDFDocument.load(await file.save());
    return saved
      .getPages()
      .flatMap((page) => page.extractContents())
      .map((asset) => (asset.kind === 'text' ? asset.getText() : ''))
      .join('');
  }

  test.each([
    ['Vietnamese', 'Nguyễn Thị Hồng Ánh'],
    ['Polish', 'Łucja Wójcik-Żak'],
    ['Romanian', 'Ștefan Țurcanu'],
    ['Western Europe', 'Zoë Müller-Ñandú Ångström'],
    ['Ukrainian', 'Олена Їжакевич'],
    ['Bulgarian', 'Сияна Щерева'],
    ['Greek', 'Αλέξανδρος Παπαδόπουλος'],
    // As some systems write them: a letter, then its accent as a character of its own.
    ['accents apart', 'Nguye\u0302\u0303n'],
  ])('a name of %s is written and can be searched for', async (_, name) => {
    const letter = fillLetter('medical-necessity', { today: '2026-11-23', patient: { name } });
    const words = await wordsOn(await letterPdf(letter, letterhead));
    expect(words.replaceAll(' ', '')).toContain(name.normalize('NFC').replaceAll(' ', ''));
  });

  test.each([
    ['Chinese', 'Li 王', ['王']],
    ['Kazakh', 'Әсел Қожахметова', ['Ә', 'Қ']],
  ])('a name in letters that do not come along (%s) is refused with them, never written wrong', async (_, name, characters) => {
    const letter = fillLetter('medical-necessity', { today: '2026-11-23', patient: { name } });
    const failure = await letterPdf(letter, letterhead).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnwritableText);
    expect(failure).toMatchObject({ characters });
  });

  test('a letterhead in such letters is refused as well', async () => {
    const letter = fillLetter('medical-necessity', { today: '2026-11-23' });
    await expect(letterPdf(letter, { ...letterhead, name: 'مستشفى' })).rejects.toBeInstanceOf(UnwritableText);
  });

  test('a word of 400 letters is broken, and ends', async () => {
    const letter = fillLetter('medical-necessity', { today: '2026-11-23', patient: { name: 'x'.repeat(400) } });
    expect((await letterPdf(letter, letterhead)).getPageCount()).toBeLessThan(4);
  });
});
