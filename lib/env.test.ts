import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseEnv, SetupFault } from './env.ts';

const folder = mkdtempSync(join(tmpdir(), 'relance-env-'));
const bare = { RELANCE_DATA: folder };

test('nothing needs setting: loopback, port 3000, a secret made and kept for its owner alone', () => {
  const env = parseEnv(bare);
  expect(env).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3000,
    isLoopback: true,
    PUBLIC_URL: 'http://localhost:3000',
  });
  expect(env.AUTH_SECRET.length).toBeGreaterThanOrEqual(32);
  expect(parseEnv(bare).AUTH_SECRET).toBe(env.AUTH_SECRET);
  expect(readFileSync(join(folder, 'auth-secret'), 'utf8')).toBe(env.AUTH_SECRET);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'auth-secret')).mode & 0o077).toBe(0);
});

test('an empty value counts as absent', () => {
  const env = parseEnv({ ...bare, PORT: '', DATABASE_URL: ' ' });
  expect(env.PORT).toBe(3000);
  expect(env.DATABASE_URL).toBeUndefined();
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.20', false],
  ['127.0.0.1.exemple.fr', false],
])('HOST=%s stays on this machine: %s', (HOST, stays) => {
  expect(parseEnv({ ...bare, HOST }).isLoopback).toBe(stays);
});

test('the public address loses its final slash', () => {
  expect(parseEnv({ ...bare, PUBLIC_URL: 'https://relance.exemple.fr/' }).PUBLIC_URL).toBe(
    'https://relance.exemple.fr',
  );
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://serveur/base'],
  ['AUTH_SECRET', 'court'],
  ['PUBLIC_URL', 'relance'],
  ['LOG', 'bavard'],
])('%s=%s is refused in a sentence that names it, French first', (name, value) => {
  const attempt = () => parseEnv({ ...bare, [name]: value });
  expect(attempt).toThrow(SetupFault);
  expect(attempt).toThrow(
    new RegExp(`^La variable ${name} n'a pas une valeur comprise\u202f; exemple\u202f: `),
  );
});
