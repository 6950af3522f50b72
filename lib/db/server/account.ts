// PostgreSQL refuses to run as root. Started by root, it runs as the system's "nobody", who must reach its files.
import { existsSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Account = { uid?: number; gid?: number };

const nobody = { uid: 65534, gid: 65534 };

/** Who runs PostgreSQL: ourselves, or, when we are root, the owner of its data, or nobody. */
export function accountFor(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return {};
  if (!existsSync(dataFolder)) return nobody;
  const { uid, gid } = statSync(dataFolder);
  return uid === 0 ? nobody : { uid, gid };
}

/** Gives a data folder that root owns (a copy or a backup put back by root) to the account that will serve it. */
export function giveTo(folder: string, account: Account): void {
  if (account.uid === undefined || account.gid === undefined || statSync(folder).uid === account.uid) return;
  for (const entry of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(join(folder, entry), account.uid, account.gid);
  }
}

/** True when the account can go through every folder down to `path` (which may not exist yet). */
export function canReach(path: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && !mayPass(folder, account)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayPass(path: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(path);
  // Crossing asks for the x bit; reading a file or a library folder asks for r too.
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
