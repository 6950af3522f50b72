import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where serve.ts leaves its number, for journeys that cut the power of the server they visit. */
export function cutFile(): string {
  return join(tmpdir(), `relance-e2e-${process.env.PORT ?? process.env.RELANCE_E2E_PORT}.pid`);
}

/** Kills the web server (SIGKILL: it says goodbye to nobody), or, once killed, starts it again. */
export function turnPower(): void {
  process.kill(Number(readFileSync(cutFile(), 'utf8')), 'SIGUSR2');
}
