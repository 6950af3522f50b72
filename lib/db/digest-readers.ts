import { type Locale, localeOf } from '../locale/locales.ts';
import type { Tx, WorkspaceScope } from './scope.ts';

/** A member as their digest needs them. */
export interface DigestReaderRow {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly locale: Locale;
  /** Null: the workspace's. */
  readonly timeZone: string | null;
  readonly weeklyCapacity: number;
  readonly weeklyDigest: boolean;
  readonly dailyDigest: boolean;
}

const READ = {
  id: true,
  email: true,
  firstName: true,
  lastName: true,
  locale: true,
  timeZone: true,
  weeklyCapacity: true,
  weeklyDigest: true,
  dailyDigest: true,
} as const;

/** The members who asked for a digest and whose door is open: active, and with a password of their own. */
export async function listDigestReaders(tx: Tx, scope: WorkspaceScope): Promise<DigestReaderRow[]> {
  const rows = await tx.member.findMany({
    where: {
      workspaceId: scope.workspaceId,
      deactivatedAt: null,
      passwordHash: { not: null },
      OR: [{ weeklyDigest: true }, { dailyDigest: true }],
    },
    select: READ,
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ ...row, locale: localeOf(row.locale) }));
}

/** One member, whatever they asked for. */
export async function findDigestReader(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
): Promise<DigestReaderRow | null> {
  const row = await tx.member.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: READ,
  });
  return row && { ...row, locale: localeOf(row.locale) };
}

/** What a member asks of their mornings. */
export interface DigestWish {
  readonly weeklyDigest?: boolean;
  readonly dailyDigest?: boolean;
  readonly timeZone?: string | null;
}

export async function updateDigestWish(
  tx: Tx,
  scope: WorkspaceScope,
  id: string,
  wish: DigestWish,
): Promise<void> {
  await tx.member.updateMany({ where: { workspaceId: scope.workspaceId, id }, data: wish });
}
