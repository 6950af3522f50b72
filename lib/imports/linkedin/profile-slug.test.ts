import { describe, expect, it } from 'vitest';
import { profileSlug, profileSlugs } from './profile-slug.ts';

describe('profile addresses', () => {
  it.each([
    ['https://www.linkedin.com/in/Zoe-Petit-1a2b3c', 'zoe-petit-1a2b3c'],
    ['https://fr.linkedin.com/in/%C3%89lodie-N/?locale=en', 'élodie-n'],
    ['linkedin.com/in/zoe/', 'zoe'],
    ['https://www.linkedin.com/in/100%-zoe', '100%-zoe'],
    ['https://www.linkedin.com/company/orval', null],
    ['https://www.linkedin.com/sales/lead/ACwAA', null],
    ['https://notlinkedin.com/in/zoe', null],
    ['https://example.org/linkedin.com/in/zoe', null],
    ['zoe', null],
    ['', null],
  ])('%s', (address, slug) => {
    expect(profileSlug(address)).toBe(slug);
  });

  it('writes an accent one way, however it was encoded', () => {
    expect(profileSlug('linkedin.com/in/e%CC%81lodie')).toBe(profileSlug('linkedin.com/in/%C3%A9lodie'));
  });

  it('reads several in a cell, each once', () => {
    const cell = 'https://www.linkedin.com/in/a,https://www.linkedin.com/in/b, https://www.linkedin.com/in/A';
    expect(profileSlugs(cell)).toEqual(['a', 'b']);
  });
});
