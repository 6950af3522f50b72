import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const text = 'Prénom;Nom\nZoé;Lefèvre\n';

describe('encodings found', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 BE without', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    expect(readText(bytes)).toEqual({ text, encoding });
  });

  it('reads the euro sign and curly quotes of Windows-1252', () => {
    expect(readText(Uint8Array.from([0x80, 0x92, 0xe9])).text).toBe('€’é');
  });

  it('drops NUL characters, which PostgreSQL refuses', () => {
    expect(readText(Buffer.from('a\0b')).text).toBe('ab');
  });
});
