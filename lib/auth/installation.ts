import { mintScope, withScope } from '../db/scope.ts';
import { findFirstAdminEmail, listWorkspaces } from '../db/workspaces.ts';
import { maySetUp } from '../operations/workspaces.ts';
import type { Actor } from './actor.ts';

/** Whether this installation serves this machine only. Both the address listened on and the one people type must say so. */
function isLoopback(): boolean {
  const hosts = [process.env.HOST || '127.0.0.1', hostOf(process.env.NEXTAUTH_URL)];
  return hosts.every((host) => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host));
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : 'localhost';
}

/** Whether nothing stands yet: the first visit is then the first run. */
export async function isEmptyInstallation(): Promise<boolean> {
  return (await listWorkspaces()).length === 0;
}

/** The demo's address for the sign-in page: on this machine only, and no longer once a team has its own workspace. */
export async function findDemoEmail(): Promise<string | null> {
  const standing = await listWorkspaces();
  const demo = standing.find((one) => one.kind === 'DEMO');
  if (!demo || standing.length > 1 || !isLoopback()) return null;
  const scope = mintScope(demo.id);
  return withScope(scope, (tx) => findFirstAdminEmail(tx, scope));
}

/** Whether the first visitor must show the code of the start: others than the person who started this can reach it, and nothing stands yet. */
export function asksSetUpCode(actor: Actor | null): boolean {
  return actor === null && !isLoopback();
}

/** Whether this visitor may make the team's workspace: anybody on an empty installation, else an administrator of a demo that stands alone. */
export async function canSetUp(actor: Actor | null): Promise<boolean> {
  const standing = await listWorkspaces();
  return maySetUp(standing, isDemoAdmin(actor, standing));
}

/** Whether somebody is signed in as an administrator of the demo. */
export function isDemoAdmin(actor: Actor | null, standing: readonly { id: string; kind: string }[]): boolean {
  return (
    actor?.role === 'ADMIN' &&
    standing.some((one) => one.kind === 'DEMO' && one.id === actor.scope.workspaceId)
  );
}
