import { describe, expect, it } from 'vitest';
import { isSetUpCode, setUpCode } from './set-up-code.ts';

const secret = 'a-secret-of-thirty-two-characters-x';

describe('the set-up code', () => {
  it('is twelve legible characters in three groups, the same for one installation', () => {
    expect(setUpCode(secret)).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/);
    expect(setUpCode(secret)).toBe(setUpCode(secret));
  });

  it('is another for another installation', () => {
    expect(setUpCode(`${secret}y`)).not.toBe(setUpCode(secret));
  });

  it('is known however it is typed, and nothing else is', () => {
    const code = setUpCode(secret);
    for (const typed of [
      code,
      code.toLowerCase(),
      ` ${code.replaceAll('-', ' ')} `,
      code.replaceAll('-', ''),
    ])
      expect(isSetUpCode(secret, typed), typed).toBe(true);
    for (const typed of ['', code.slice(1), `${code}A`, setUpCode('other')])
      expect(isSetUpCode(secret, typed), typed).toBe(false);
  });
});
