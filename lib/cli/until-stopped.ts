// A program that serves runs until it is asked to stop, or until the one that started it is gone.

/** Resolves at the first SIGINT, SIGTERM or SIGHUP, or when our parent dies. Later ones are ignored. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (process.channel) {
      process.on('disconnect', () => resolve());
      process.channel.unref();
    }
  });
}
