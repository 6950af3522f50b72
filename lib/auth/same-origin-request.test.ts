import { expect, it } from 'vitest';
import { isSameOriginRequest } from './same-origin-request.ts';

const from = (headers: Record<string, string>) =>
  isSameOriginRequest(new Request('http://relance.test/write', { method: 'POST', headers }));

it.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site', origin: 'http://relance.test', host: 'relance.test' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'http://relance.test', host: 'relance.test' }, true],
  [{ origin: 'https://relance.test', host: '127.0.0.1:3000', 'x-forwarded-host': 'relance.test' }, true],
  [{ origin: 'http://elsewhere.test', host: 'relance.test' }, false],
  [{ origin: 'null', host: 'relance.test' }, false],
  [{ host: 'relance.test' }, false],
] as const)('%o: %s', (headers, expected) => {
  expect(from(headers)).toBe(expected);
});
