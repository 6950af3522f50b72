import { describe, expect, it } from 'vitest';
import { buildZip } from '../../tests/fixtures/zip.ts';
import { MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from './limits.ts';
import { recogniseFile } from './recognise-file.ts';

const CONNECTIONS =
  'First Name,Last Name,URL,Connected On\nZoé,Petit,https://www.linkedin.com/in/zoe,08 Feb 2026';
const MESSAGES =
  'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\nx,Zoé,https://www.linkedin.com/in/zoe,Paul,2026-02-08 14:03:11 UTC,Bonjour';

describe('by content, whatever the name', () => {
  it.each([
    ['a.txt', CONNECTIONS, 'LINKEDIN_CONNECTIONS'],
    ['Connections.csv', MESSAGES, 'LINKEDIN_MESSAGES'],
    ['x', 'From,To,Sent At,Message,Direction\nA,B,"1/29/26, 2:37 PM",,OUTGOING', 'LINKEDIN_INVITATIONS'],
    ['messages.csv', 'Prénom;Nom;Date du CV\nZoé;Petit;01/10/2026', 'CV_DATABASE'],
    ['x.csv', 'Nom;Email\nZoé Petit;zoe@example.org', 'CONTACTS'],
  ])('%s', async (name, text, kind) => {
    expect(await recogniseFile(name, Buffer.from(text))).toMatchObject({ kind });
  });

  it.each([
    ['guide_messages.csv', MESSAGES, 'LOOK_ALIKE'],
    ['LearningCoachMessages.csv', 'No conversations found', 'LOOK_ALIKE'],
    ['x.csv', 'Produit;Prix\nThé;3', 'NO_KNOWN_COLUMN'],
    ['x.csv', 'Nom;Email\n', 'NO_ROWS'],
    ['x.csv', '', 'EMPTY_FILE'],
    ['x.csv', '%PDF-1.7\n…', 'NOT_A_TABLE'],
    ['x.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'SPREADSHEET'],
    ['x.zip', Buffer.from('PK\u0003\u0004 torn'), 'ZIP_DAMAGED'],
  ])('not %s', async (name, content, code) => {
    expect(await recogniseFile(name, Buffer.from(content as string))).toMatchObject({
      kind: 'UNKNOWN',
      code,
    });
  });
});

describe('archives', () => {
  it('reads ours in a folder and under a numbered name, and no look-alike', async () => {
    const zip = buildZip({
      'Export/Connections_123.csv': CONNECTIONS,
      'Export/guide_messages.csv': MESSAGES,
      '__MACOSX/Export/._Connections_123.csv': CONNECTIONS,
      'Export/Ads.csv': 'x',
    });
    const found = await recogniseFile('export.bin', zip);
    expect(found).toMatchObject({ kind: 'LINKEDIN_ARCHIVE', files: [{ name: 'Connections_123.csv' }] });
    expect('warnings' in found && found.warnings).toEqual([
      { file: 'Invitations.csv', code: 'MISSING' },
      { file: 'messages.csv', code: 'MISSING' },
    ]);
  });

  it('says which file of an archive has no rows', async () => {
    const zip = buildZip({
      'Connections.csv': CONNECTIONS,
      'Invitations.csv': 'From,To,Sent At,Direction\n',
      'messages.csv': MESSAGES,
    });
    expect(await recogniseFile('x.zip', zip)).toMatchObject({
      warnings: [{ file: 'Invitations.csv', code: 'NO_ROWS' }],
    });
  });

  it.each([
    ['nothing of ours', buildZip({ 'photo.txt': 'x' }), 'NO_LINKEDIN_FILE'],
    ['only empty tables', buildZip({ 'Connections.csv': 'First Name,Last Name,Connected On\n' }), 'NO_ROWS'],
    ['a workbook', buildZip({ 'xl/workbook.xml': '<x/>' }), 'SPREADSHEET'],
    [
      'too many entries',
      buildZip(Object.fromEntries(Array.from({ length: MAX_ZIP_ENTRIES + 1 }, (_, at) => [`${at}.csv`, '']))),
      'ZIP_TOO_MANY_ENTRIES',
    ],
    ['a bomb', buildZip({ 'messages.csv': Buffer.alloc(MAX_UNPACKED_BYTES + 1, 'x') }), 'ZIP_TOO_BIG'],
    ['a path that climbs', buildZip({ '../messages.csv': MESSAGES }), 'ZIP_DAMAGED'],
  ])('refuses %s', async (_, zip, code) => {
    expect(await recogniseFile('x.zip', zip)).toMatchObject({ kind: 'UNKNOWN', code });
  });

  it('refuses an archive whose checksum is wrong', async () => {
    const zip = buildZip({ 'Connections.csv': CONNECTIONS });
    zip.writeUInt32LE(1, zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 16);
    expect(await recogniseFile('x.zip', zip)).toMatchObject({ code: 'ZIP_DAMAGED' });
  });

  it('refuses an archive whose sizes lie', async () => {
    const zip = buildZip({ 'messages.csv': 'x'.repeat(100_000) });
    const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    zip.writeUInt32LE(10, central + 24);
    expect(await recogniseFile('x.zip', zip)).toMatchObject({ code: 'ZIP_DAMAGED' });
  });
});
