import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { PersonPanel } from '@/components/relances/person-panel';
import type { BulkActions, OpenedRow, RelanceActions } from '@/components/relances/week-screen';
import { WeekView } from '@/components/relances/week-view';
import {
  actOnRow,
  classify,
  markDone,
  recordReply,
  skip,
  snooze,
  toggleStar,
  undo,
} from '@/lib/actions/relances';
import { classifyMany, skipMany, snoozeMany, starMany, undoMany } from '@/lib/actions/relances-bulk';
import { getActor } from '@/lib/auth/current';
import { loadPerson } from '@/lib/loaders/person';
import { loadWeek } from '@/lib/loaders/week';

const actions: RelanceActions = {
  done: markDone,
  later: snooze,
  skip,
  reply: recordReply,
  star: toggleStar,
  classify,
  undo,
};

const bulk: BulkActions = { laterMany: snoozeMany, starMany, skipMany, classifyMany, undoMany };

/**
 * `beyond` is a page of those left aside, `owed=all` every answer owed; `person` opens a contact beside the list; `later`, `call`, `more`
 * and `classify` the choices of a row, for browsers without scripts.
 */
const addressSchema = z.object({
  beyond: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
  owed: z.literal('all').optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  later: z.uuid().optional().catch(undefined),
  call: z.uuid().optional().catch(undefined),
  more: z.uuid().optional().catch(undefined),
  classify: z.uuid().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('week'))('title') };
}

export default async function WeekPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const address = addressSchema.parse(await searchParams);
  const actor = await getActor();
  const screen = await loadWeek(actor, {
    beyond: address.beyond ?? null,
    isOwedWhole: address.owed !== undefined,
  });
  const query = `${address.owed ? 'owed=all&' : ''}${address.beyond ? `beyond=${address.beyond}&` : ''}`;
  const person = address.person ? await loadPerson(actor, address.person) : null;
  return (
    <WeekView
      screen={screen}
      actions={actions}
      bulk={bulk}
      actOnRow={actOnRow}
      query={query}
      personId={address.person ?? null}
      opened={openedOf(address)}
      panel={
        address.person && (
          <PersonPanel
            person={person}
            context={{
              locale: screen.locale,
              timeZone: screen.timeZone,
              now: screen.now,
              maxRelances: screen.maxRelances,
              memberId: actor.memberId,
              memberName: (id) => screen.memberNames[id] ?? null,
              actions,
              backHref: query ? `/week?${query.slice(0, -1)}` : '/week',
              here: `/week?${query}person=${address.person}`,
            }}
          />
        )
      }
    />
  );
}

function openedOf(address: z.infer<typeof addressSchema>): OpenedRow | null {
  for (const kind of ['later', 'call', 'more', 'classify'] as const) {
    const todoId = address[kind];
    if (todoId) return { kind, todoId };
  }
  return null;
}
