export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface TextRead {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file, and the encoding it was found in: a byte-order mark decides, then the zeros of UTF-16 without
 * one, then UTF-8 if every byte obeys it, else Windows-1252, which is what Excel saves in France.
 *
 * NUL characters are dropped: no text of ours has one and PostgreSQL refuses them.
 * It cannot fail: any bytes are some text in Windows-1252.
 */
export function readText(bytes: Uint8Array): TextRead {
  const encoding = detectEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replaceAll('\0', ''), encoding };
}

function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const silent = utf16WithoutMark(bytes);
  if (silent) return silent;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Western text in UTF-16 has a zero in nearly every other byte; no other encoding has any. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 512);
  if (head.length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const pairs = head.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}
