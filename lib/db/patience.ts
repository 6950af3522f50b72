import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../domain/team/refusal.ts';

/** A database that was restarted, or killed and started again, is back within a few seconds; pages and doors wait for it rather than fail. */
const PATIENCE = 6000;
const PAUSE = 100;

/**
 * Asks the database again for some seconds when it could not be reached.
 *
 * @param mayAskAgain whether what failed may be done once more: a reading always, a transaction as long as it has not begun.
 * @throws Refusal `unavailable` when it is still away after that; whatever else fails is thrown as it is.
 */
export async function patiently<T>(
  ask: () => Promise<T>,
  mayAskAgain: (error: unknown) => boolean = isAway,
): Promise<T> {
  for (const giveUpAt = performance.now() + PATIENCE; ; await sleep(PAUSE)) {
    try {
      return await ask();
    } catch (error) {
      if (!mayAskAgain(error)) throw error;
      if (performance.now() < giveUpAt) continue;
      if (!isAway(error)) throw error;
      console.error(`The database has not answered for ${PATIENCE / 1000} s: ${kindOf(error)}`);
      throw new Refusal('unavailable', 'The database does not answer for now: try again in a few seconds.');
    }
  }
}

/** As the adapter names them, then as PostgreSQL does: it stops, starts, or has no place left (classes 08, 53 and 57P). */
const AWAY =
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|P2028|ECONN\w+|EPIPE|ETIMEDOUT|08\w{3}|53300|57P0[123])$/;

/** Whether it is the way to the database that failed, and not what it was asked. */
function isAway(error: unknown): boolean {
  return (
    AWAY.test(kindOf(error)) ||
    /^(Connection terminated|timeout exceeded)/.test(String((error as Error).message))
  );
}

/** What failed, without the message, which may quote what was asked. */
function kindOf(error: unknown): string {
  const { code, meta, name } = error as {
    code?: string;
    name?: string;
    meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } };
  };
  const { kind, originalCode } = meta?.driverAdapterError?.cause ?? {};
  return (kind === 'postgres' ? originalCode : kind) ?? code ?? name ?? typeof error;
}
