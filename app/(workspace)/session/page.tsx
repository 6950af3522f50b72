import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { type SessionActions, SessionView } from '@/components/sessions/session-view';
import {
  closeSession,
  leaveSession,
  setTarget,
  startSession,
  undoClosing,
} from '@/lib/actions/session-closing';
import { getActor } from '@/lib/auth/current';
import { loadSession } from '@/lib/loaders/session-closing';

const actions: SessionActions = {
  close: closeSession,
  undo: undoClosing,
  start: startSession,
  leave: leaveSession,
  setTarget,
};

/** `closed` names the closing just made, to say what it changed. */
const addressSchema = z.object({ closed: z.uuid().optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions'))('title') };
}

export default async function SessionPage({ searchParams }: PageProps<'/session'>) {
  const { closed } = addressSchema.parse(await searchParams);
  const screen = await loadSession(await getActor(), closed ?? null);
  return <SessionView screen={screen} actions={actions} />;
}
