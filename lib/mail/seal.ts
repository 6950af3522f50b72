import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a secret so that a copy of the database alone does not tell it: AES-256-GCM, with a key that HKDF-SHA-256 makes from the
 * installation's own secret.
 *
 * @param owner whose secret it is (the workspace): one sealed for another does not open
 * @param installationSecret AUTH_SECRET, which stands outside the database
 * @returns text to store: version, initialisation vector, tag and cipher text
 */
export function seal(plain: string, owner: string, installationSecret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(installationSecret), iv);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/**
 * Opens what `seal` made.
 * @returns null when it cannot be opened: the installation's secret changed, or the text was altered. It must then be typed again.
 */
export function unseal(text: string, owner: string, installationSecret: string): string | null {
  const [version, body = ''] = text.split('.');
  const bytes = Buffer.from(body, 'base64url');
  if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFrom(installationSecret),
    bytes.subarray(0, IV_BYTES),
    // Without it a shorter tag, easier to forge, would be taken.
    { authTagLength: TAG_BYTES },
  );
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const plain = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(plain).toString('utf8');
  } catch {
    return null;
  }
}

function keyFrom(installationSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', installationSecret, '', 'relance: password of the mail server', 32));
}
