import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { MAX_BROKEN_QUOTES } from './limits.ts';
import { isLinkedInHeader } from './linkedin/columns.ts';
import { readCsv } from './read-csv.ts';
import { readText } from './read-text.ts';

function table(text: string, known?: (folded: string) => boolean) {
  const read = readCsv(text, known);
  if (read.outcome === 'FAILED') throw new Error(read.code);
  return read.table;
}

describe('separators and endings', () => {
  it.each([
    ['comma', 'a,b,c\n1,2,3\n'],
    ['semicolon', 'a;b;c\r\n1;2;3\r\n'],
    ['tab', 'a\tb\tc\n1\t2\t3'],
    ['bar', 'a|b|c\n1|2|3'],
    ['old Mac', 'a;b;c\r1;2;3\r'],
    ['quoted to the last character', '"a";"b";"c"\r\n"1";"2";"3"\r'],
    ['mixed endings', 'a,b,c\r\n1,2,3\n'],
  ])('%s', (_, text) => {
    const { headers, records } = table(text);
    expect(headers).toEqual(['a', 'b', 'c']);
    expect(records.map(({ cells }) => cells)).toEqual([['1', '2', '3']]);
  });

  it('prefers the separator whose header has names we know', () => {
    const text = 'Nom, prénom;First Name;Last Name\nx, y;Zoé;Petit\n';
    expect(table(text, (name) => name.endsWith(' name')).separator).toBe(';');
  });

  it('finds the header under a preamble that holds commas and line breaks', () => {
    const text = 'Notes:\n"One, two,\nthree."\n\nFirst Name,Last Name,Connected On\nZoé,Petit,08 Feb 2026';
    const { headerLine, records } = table(text, isLinkedInHeader);
    expect(headerLine).toBe(5);
    expect(records).toMatchObject([{ line: 6, raw: 'Zoé,Petit,08 Feb 2026' }]);
  });

  it('passes over the line "sep=;" of Excel', () => {
    expect(table('sep=;\na;b\n1;2').headers).toEqual(['a', 'b']);
  });
});

describe('quotes', () => {
  it('keeps line numbers through cells of several lines', () => {
    const { records } = table('a,b\n"one\r\ntwo",2\n3,4\n');
    expect(records).toMatchObject([
      { line: 2, cells: ['one\r\ntwo', '2'], raw: '"one\r\ntwo",2' },
      { line: 4, cells: ['3', '4'] },
    ]);
  });

  it('never lets a broken quote swallow the good row below', () => {
    const { records, broken } = table('a;b;c\r\nHugo;"Faure\r\nLéa;Perrin;x\r\n');
    expect(broken).toMatchObject([{ line: 2, raw: 'Hugo;"Faure' }]);
    expect(records).toMatchObject([{ line: 3, cells: ['Léa', 'Perrin', 'x'] }]);
  });

  it.each([
    ['another quote opens below', 'a;b;c\nHugo;"Faure;x\nLéa;"Perrin";x\n'],
    ['two are broken', 'a;b;c\nHugo;"Faure;x\nMarc;"Petit;y\nLéa;Perrin;x\n'],
    ['it closes by luck below', 'a;b;c\nHugo;"Faure\nMarc;Petit"\nLéa;Perrin;x\n'],
  ])('also when %s', (_, text) => {
    expect(table(text).records.map(({ cells }) => cells)).toEqual([['Léa', 'Perrin', 'x']]);
  });

  it('leaves aside what may be the rest of a broken text', () => {
    const { records, broken } = table('a;b;c\n1;"text\nmore text "here" and\nend;2\n4;5;6\n');
    expect(broken.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(records).toMatchObject([{ line: 5 }]);
  });

  it('keeps quotes inside a cell that does not begin with one', () => {
    expect(table('a;b\nécran 24";x\n').records[0]?.cells).toEqual(['écran 24"', 'x']);
  });
});

describe('files that are refused whole, with a reason', () => {
  it.each([
    ['nothing', '', 'EMPTY_FILE'],
    ['blanks', ' \r\n\n', 'EMPTY_FILE'],
    ['a header alone', 'a;b;c\n', 'NO_ROWS'],
    ['a header and rows of separators', 'a;b;c\n;;\n;;\n', 'NO_ROWS'],
    [
      'too many broken quotes',
      `a;b;c\n${'x;"y;z\n'.repeat(MAX_BROKEN_QUOTES + 2)}`,
      'TOO_MANY_BROKEN_QUOTES',
    ],
  ])('%s', (_, text, code) => {
    expect(readCsv(text)).toEqual({ outcome: 'FAILED', code });
  });
});

// Real files, not ours to copy: give their folder in RELANCE_CORPORA.
const corpora = process.env.RELANCE_CORPORA ?? '';

describe.skipIf(corpora === '')('corpora', () => {
  const spectrum = join(corpora, 'csv-spectrum');
  const names = corpora === '' ? [] : readdirSync(join(spectrum, 'csvs'));
  it.each(names)('csv-spectrum: %s', (name) => {
    const { headers, records } = table(readText(readFileSync(join(spectrum, 'csvs', name))).text);
    const rows = records.map(({ cells }) =>
      Object.fromEntries(headers.map((header, at) => [header, cells[at]])),
    );
    const meaning = readFileSync(join(spectrum, 'json', name.replace('.csv', '.json')), 'utf8');
    // Checkouts may have turned the CRLF of the CSV into LF, and not the "\r\n" the JSON spells.
    const unified = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('\\r\\n', '\\n'));
    expect(unified(rows)).toEqual(unified(JSON.parse(meaning)));
  });

  it('naughty strings come back as they were', () => {
    const strings: string[] = JSON.parse(readFileSync(join(corpora, 'strings', 'blns.json'), 'utf8'));
    const rows = strings.map((text, at) => ({ id: String(at), text: text.replaceAll('\0', '') }));
    for (const delimiter of [',', ';', '\t']) {
      const csv = Papa.unparse(rows, { quotes: true, delimiter });
      const { records, broken } = table(readText(Buffer.from(csv)).text);
      expect(broken).toEqual([]);
      expect(records.map(({ cells }) => cells[1])).toEqual(rows.map(({ text }) => text));
    }
  });
});
