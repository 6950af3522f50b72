// How a program of ours ends badly: one clear sentence, and a code the supervisor understands.
import { SetupFault } from '../env.ts';

/** Trying again would change nothing: somebody has to do something first. */
export const hopeless = 78;

const known: Record<string, [french: string, english: string]> = {
  ENOSPC: [
    'Le disque est plein\u202f: faites de la place, puis relancez.',
    'The disk is full: make room, then start again.',
  ],
  '53100': [
    'Le disque est plein\u202f: faites de la place, puis relancez.',
    'The disk is full: make room, then start again.',
  ],
  EROFS: [
    'Ce dossier est en lecture seule\u202f: Relance doit pouvoir y écrire (ou désignez un autre dossier dans RELANCE_DATA).',
    'This folder is read-only: Relance must be able to write in it (or name another folder in RELANCE_DATA).',
  ],
  EACCES: [
    'Relance n\u2019a pas le droit d\u2019écrire dans ce dossier\u202f: changez ses droits, ou désignez un autre dossier dans RELANCE_DATA.',
    'Relance may not write in this folder: change its permissions, or name another folder in RELANCE_DATA.',
  ],
  '28P01': [
    'La base refuse le mot de passe gardé dans le dossier de données\u202f: database.json n\u2019est pas celui de cette base.',
    'The database refuses the password kept in the data folder: database.json does not belong to this database.',
  ],
};

/** Prints the sentence for an error (with its trace when it is not one we foresaw). Returns the exit code. */
export function tellFault(error: unknown): number {
  const fault = faultFor(error);
  if (fault) {
    console.error(fault.sentence);
    return hopeless;
  }
  console.error(
    'Relance s\u2019est arrêté sur une erreur imprévue.\nRelance stopped on an unforeseen error.',
  );
  console.error(error);
  return 1;
}

/** The fault behind an error, when it is one a person can mend. */
export function faultFor(error: unknown): SetupFault | null {
  if (error instanceof SetupFault) return error;
  const { code, path } = error as { code?: string; path?: string };
  const sentences = code === 'EPERM' ? known.EACCES : known[code ?? ''];
  if (!sentences) return null;
  const where = path ? ` [${path}]` : '';
  return new SetupFault(sentences[0] + where, sentences[1]);
}

/** Runs a program to its end and leaves with the code it gives (0 when it gives none), or with a sentence. */
export function runProgram(program: () => Promise<unknown>): void {
  program().then(
    (code) => process.exit(typeof code === 'number' ? code : 0),
    (error) => process.exit(tellFault(error)),
  );
}
