// From `npm start` to the address printed: with everything in place, and, when asked, with no data, no pages and no libraries.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../lib/db/server/postgres.ts';
import type { Figure } from './figures.ts';
import { startProgram, stopProgram } from './programs.ts';

/** What a fresh clone does not hold. */
const NOT_CLONED = new Set(['node_modules', '.next', '.data', '.git', '.ci']);

export async function measureStart(isColdToo: boolean): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'relance-bench-'));
  try {
    const first = await timeStart(process.cwd(), data);
    const warm = await timeStart(process.cwd(), data);
    const figures: Figure[] = [
      { name: 'first start, libraries and pages in place', value: first, unit: 's' },
      { name: 'start again, warm', value: warm, unit: 's' },
    ];
    return isColdToo
      ? [...figures, { name: 'start of a fresh clone, cold', value: await timeClone(), unit: 's' }]
      : figures;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function timeStart(folder: string, data: string): Promise<number> {
  const env = {
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    RELANCE_SUPERVISED: '',
    RELANCE_DATA: data,
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
  };
  const startedAt = performance.now();
  const program = await startProgram([join(folder, 'scripts', 'start.mjs')], env, /Relance est prêt/);
  const seconds = (performance.now() - startedAt) / 1000;
  await stopProgram(program);
  return seconds;
}

async function timeClone(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'relance-clone-'));
  try {
    for (const name of readdirSync(process.cwd())) {
      if (!NOT_CLONED.has(name)) cpSync(name, join(folder, name), { recursive: true });
    }
    return await timeStart(folder, join(folder, '.data'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
