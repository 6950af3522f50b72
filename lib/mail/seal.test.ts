import { describe, expect, it } from 'vitest';
import { seal, unseal } from './seal.ts';

const SECRET = 'a-secret-of-the-installation-0123456789';
const OWNER = '0194f0c2-0000-7000-8000-000000000001';
const PASSWORD = 'mot de passe — élève 東京';

describe('a sealed password', () => {
  const sealed = seal(PASSWORD, OWNER, SECRET);

  it('opens for its owner, with the installation’s secret', () => {
    expect(unseal(sealed, OWNER, SECRET)).toBe(PASSWORD);
    expect(unseal(seal('', OWNER, SECRET), OWNER, SECRET)).toBe('');
  });

  it('does not open with another secret', () => {
    expect(unseal(sealed, OWNER, `${SECRET}0`)).toBeNull();
  });

  it('does not open for another workspace', () => {
    expect(unseal(sealed, '0194f0c2-0000-7000-8000-000000000002', SECRET)).toBeNull();
  });

  it('does not open once altered, wherever', () => {
    const bytes = Buffer.from(sealed.split('.')[1]!, 'base64url');
    for (const [place] of bytes.entries()) {
      const altered = Buffer.from(bytes);
      altered[place]! ^= 1;
      expect(unseal(`v1.${altered.toString('base64url')}`, OWNER, SECRET)).toBeNull();
    }
  });

  it.each(['', 'v1.', 'v2.AAAA', 'plain', 'v1.AAAA'])('is not %j', (text) => {
    expect(unseal(text, OWNER, SECRET)).toBeNull();
  });

  it('shows nothing of what it holds, nor that two are the same', () => {
    expect(Buffer.from(sealed.split('.')[1]!, 'base64url').includes(Buffer.from('mot'))).toBe(false);
    expect(seal(PASSWORD, OWNER, SECRET)).not.toBe(sealed);
  });
});
