import { expect, it } from 'vitest';
import { sameOriginPath } from './same-origin-path.ts';

it.each([
  ['/contacts?page=2', '/contacts?page=2'],
  ['/', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
  ['', '/'],
  ['contacts', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('%s leads to %s', (wanted, path) => {
  expect(sameOriginPath(wanted)).toBe(path);
});
