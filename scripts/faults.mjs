// The faults an installation can meet, each in one sentence: French first, then English.

export class Fault extends Error {
  /** @param {string} french @param {string} english @param {string} [detail] what the tool said, shown below */
  constructor(french, english, detail) {
    super(french);
    this.sentence = [french, english, detail?.trim()].filter(Boolean).join('\n');
  }
}

const known = [
  [
    /ENOSPC|no space left/i,
    'Le disque est plein\u202f: il faut environ 1,5\u202fGo libre pour installer Relance.',
    'The disk is full: Relance needs about 1.5 GB of free space to install.',
  ],
  [
    /EACCES|EROFS|EPERM|read-only file system/i,
    'Relance ne peut pas écrire dans son dossier\u202f: ouvrez-le en écriture, ou clonez-le dans un dossier à vous.',
    'Relance cannot write to its own folder: make it writable, or clone it into a folder of yours.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|network/i,
    'Le registre npm ne répond pas\u202f: vérifiez la connexion (ou le proxy), puis relancez la même commande.',
    'The npm registry does not answer: check the connection (or the proxy), then run the same command again.',
  ],
];

/** What went wrong with a tool, from what it printed; the two sentences serve when that says nothing known. */
export function faultFrom(output, french, english) {
  const found = known.find(([pattern]) => pattern.test(output));
  return found ? new Fault(found[1], found[2]) : new Fault(french, english, output);
}

/** The sentence for any error met before the program itself runs. */
export function sentenceFor(error) {
  if (error instanceof Fault) return error.sentence;
  const found = error?.code && known.find(([pattern]) => pattern.test(error.message));
  return found ? `${found[1]}\n${found[2]}` : String(error?.stack || error);
}
