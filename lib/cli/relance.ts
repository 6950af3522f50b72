// `npm run relance -- COMMAND …`: what is done from a terminal rather than a page. A file of lib/cli/commands per command.

import { closeDatabase } from '../db/client.ts';
import type { Server } from '../db/server/ensure-server.ts';
import { prepareProcess } from './prepare-process.ts';
import { runProgram } from './tell-fault.ts';

/** What a command file exports. It answers with the exit code; undefined is 0. */
interface Command {
  /** False for one that needs no database; then `server` is not to be asked. */
  readonly needsServer?: boolean;
  run(args: string[], server: Server): Promise<number | undefined>;
}

const commands: Record<string, () => Promise<Command>> = {
  token: () => import('./commands/token.ts'),
  import: () => import('./commands/import.ts'),
  rebuild: () => import('./commands/rebuild.ts'),
  demo: () => import('./commands/demo.ts'),
  lint: () => import('./commands/lint.ts'),
};

const usage = `Utilisation\u202f: npm run relance -- COMMANDE …

  token create --email ADRESSE --name NOM   crée une clé pour l'API, au nom de ce membre\u202f; la clé est la dernière ligne
  import FICHIER …                          lit un export LinkedIn ou un CSV
  rebuild                                   recalcule les listes depuis l'historique
  demo                                      prépare l'espace de démonstration
  lint FICHIER                              relit un message avant qu'il parte

«\u202fCOMMANDE --help\u202f» en dit plus sur chacune.`;

/** A wrong way to call a program, as shells know it. */
const misused = 2;

runProgram(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  if (name === '' || name === 'help' || name === '--help') {
    console.log(usage);
    return name === '' ? misused : 0;
  }
  const find = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!find) {
    console.error(`Relance ne connaît pas la commande «\u202f${name}\u202f».\n\n${usage}`);
    return misused;
  }
  const command = await find();
  if (command.needsServer === false) return command.run(args, {} as Server);
  const server = await prepareProcess();
  try {
    return await command.run(args, server);
  } finally {
    await closeDatabase();
    await server.stop();
  }
});
