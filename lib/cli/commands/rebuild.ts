// `npm run relance -- rebuild [--check]`: computes the lists from the history again, and says what differed.
import { parseArgs } from 'node:util';
import { currentInstant } from '../../clock.ts';
import { mintScope } from '../../db/scope.ts';
import { listWorkspaces } from '../../db/workspaces.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { sweepPackedDays } from '../../operations/pack-attempts.ts';
import { type Swept, sweep } from '../../operations/rebuild.ts';

const usage = `Utilisation\u202f: npm run relance -- rebuild [--check]

Recalcule depuis l'historique ce que montrent les listes, et répare ce qui diffère. Rien ne devrait différer, sinon ce que le temps a changé.
  --check  compare sans rien écrire\u202f; le code de sortie est 1 si une ligne diffère`;

/** @returns 2 when it was called the wrong way, 1 when `--check` finds rows that differ for no announced reason. */
export async function run(args: string[]): Promise<number> {
  const asked = parse(args);
  if (!asked || asked.help) {
    console[asked ? 'log' : 'error'](usage);
    return asked ? 0 : 2;
  }
  const isCheck = asked.check ?? false;
  const now = currentInstant();
  let unexplained = 0;
  for (const { id } of await listWorkspaces()) {
    const swept = await sweep(mintScope(id), now, { isCheck });
    const days = await sweepPackedDays(mintScope(id), { isCheck });
    unexplained += swept.otherwise.length + days.length;
    console.log(tell(id, swept, isCheck));
    if (days.length > 0) console.log(tellDays(days, isCheck));
  }
  return isCheck && unexplained > 0 ? 1 : 0;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { check: { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch {
    return null;
  }
}

/** A day of the reports that no longer says what its attempts say. */
function tellDays(days: readonly Instant[], isCheck: boolean): string {
  const named = days.map((day) => new Date(day).toISOString().slice(0, 10)).join(', ');
  return `  ${days.length} jour(s) des taux de réponse qui diffèrent sans raison annoncée, ${isCheck ? 'à réparer' : 'réparé(s)'}\u202f: ${named}.`;
}

function tell(
  workspaceId: string,
  { people, approaches, byTime, otherwise }: Swept,
  isCheck: boolean,
): string {
  const done = isCheck ? 'à réparer' : 'réparée(s)';
  const lines = [
    `Espace ${workspaceId}\u202f: ${people} contact(s), ${approaches} approche(s) recalculée(s).`,
    `  ${byTime} approche(s) que le temps avait changée(s).`,
    `  ${otherwise.length} approche(s) qui diffèrent sans raison annoncée${otherwise.length > 0 ? `, ${done}\u202f:` : '.'}`,
  ];
  const most = 20;
  const shown = otherwise.slice(0, most).map((id) => `    ${id}`);
  const rest = otherwise.length > most ? [`    et ${otherwise.length - most} autre(s)`] : [];
  return [...lines, ...shown, ...rest].join('\n');
}
