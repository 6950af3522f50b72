/**
 * What can be taken back, the latest last, and what the server has not answered yet. Taking back waits for the answers under way: whoever
 * presses E then Z at once means the E.
 */
export class UndoStack {
  readonly #tokens: string[] = [];
  readonly #underWay = new Set<Promise<unknown>>();

  push(token: string): void {
    if (!this.#tokens.includes(token)) this.#tokens.push(token);
  }

  /** Forgets what was taken back by another way. */
  forget(token: string): void {
    const at = this.#tokens.indexOf(token);
    if (at >= 0) this.#tokens.splice(at, 1);
  }

  /** Follows a piece of work until it is answered. */
  async follow(work: Promise<unknown>): Promise<void> {
    this.#underWay.add(work);
    try {
      await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  get isBusy(): boolean {
    return this.#underWay.size > 0;
  }

  /** The latest token, once nothing is under way; null when there is nothing to take back. */
  async takeLatest(): Promise<string | null> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
    return this.#tokens.pop() ?? null;
  }
}
