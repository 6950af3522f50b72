import { signDigestLink } from '../auth/digest-link.ts';
import { currentInstant } from '../clock.ts';
import { mintScope } from '../db/scope.ts';
import { listWorkspaces } from '../db/workspaces.ts';
import { getEnv } from '../env.ts';
import { type DigestMeans, sendDueDigests } from '../operations/digest.ts';

/**
 * Every five minutes: sends the lists whose morning has come, in every workspace that has a mail server. What was sent already, or may have been,
 * is not sent again, however many workers run.
 */
export async function sendDigestsEverywhere(): Promise<void> {
  const { AUTH_SECRET, PUBLIC_URL } = getEnv();
  const means: DigestMeans = {
    secret: AUTH_SECRET,
    linksFor: (workspaceId, memberId, kind) => ({
      origin: PUBLIC_URL,
      unsubscribe: `${PUBLIC_URL}/api/unsubscribe/${signDigestLink(workspaceId, memberId, kind)}`,
    }),
  };
  for (const { id } of await listWorkspaces()) {
    await sendDueDigests(mintScope(id), currentInstant(), means, (memberId, error) => {
      console.error(`La liste du membre ${memberId} n'a pas pu être écrite\u202f: ${(error as Error).name}`);
    });
  }
}
