// Can we listen there? Asked before the long work, so that the answer comes at once.
import { createServer } from 'node:net';
import { SetupFault } from '../env.ts';

/** @throws SetupFault when the port is taken, forbidden, or the address is not this machine's */
export function checkPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(listenFault(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** The sentence behind an error of listening. */
export function listenFault(error: Error, port: number, host: string): Error {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new SetupFault(
        `Le port ${port} est déjà pris\u202f: choisissez-en un autre, par exemple PORT=${port + 1} npm start.`,
        `Port ${port} is already in use: choose another, for instance PORT=${port + 1} npm start.`,
      );
    case 'EACCES':
      return new SetupFault(
        `Le système réserve le port ${port}\u202f: choisissez-en un au-dessus de 1024, par exemple PORT=3000.`,
        `The system reserves port ${port}: choose one above 1024, for instance PORT=3000.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new SetupFault(
        `L\u2019adresse HOST=${host} n\u2019est pas une adresse de cette machine\u202f: 127.0.0.1 ou 0.0.0.0 conviennent presque toujours.`,
        `The address HOST=${host} is not one of this machine's: 127.0.0.1 or 0.0.0.0 nearly always suit.`,
      );
    default:
      return error;
  }
}
