import { cookies } from 'next/headers';
import { PersonPanel } from '@/components/relances/person-panel';
import { WeekView } from '@/components/relances/week-view';
import { Shell } from '@/components/shell/shell';
import { localeOf } from '@/lib/locale/locales';
import { themeOf } from '@/lib/locale/themes';
import * as actions from './actions';
import { NOW, person, week } from './fixture';

export default async function Dev({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const q = await searchParams;
  const jar = await cookies();
  const { signOut, ...rest } = actions;
  const locale = localeOf(jar.get('locale')?.value);
  const plan = week(Number(q.extra ?? 0), q.empty !== undefined);
  const reader = { locale, timeZone: 'Europe/Paris', now: NOW };
  return (
    <Shell shell={{ memberName: 'Camille Roussel', workspaceName: 'Atelier Nantes', isDemo: true, waiting: 17, done: 23, capacity: 40 }} theme={themeOf(jar.get('theme')?.value)} signOut={signOut}>
      <WeekView
        screen={{ ...reader, plan: q.empty === 'new' ? { ...plan, done: 0 } : plan, maxRelances: 3, isFirstRun: q.empty === 'new', notice: q.notice ? { message: 'Relance faite pour Élodie Jaouen', undo: 'tok' } : null, memberNames: { m2: 'Benoît Weber' } }}
        actions={rest}
        personId={q.person ?? null}
        laterTodoId={q.later ?? null}
        panel={q.person ? <PersonPanel person={person} context={{ ...reader, memberId: 'm1', maxRelances: 3, actions: rest, memberName: () => 'Benoît Weber', backHref: '/dev-week' }} /> : null}
      />
    </Shell>
  );
}
