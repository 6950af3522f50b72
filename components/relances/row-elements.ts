/*
 * Rows as they stand in the page. What is written here outside React (`aria-current`, `tabindex`, `data-picked`, the star before the server
 * confirms it) are attributes React does not hold on those elements, or sets again itself.
 */

/** Rows of a list in its order, but those that are leaving it. */
export function rowsIn(list: HTMLElement | null, gone: ReadonlySet<string>): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-todo]') ?? [])].filter(
    (row) => !gone.has(row.dataset.todo ?? ''),
  );
}

export function rowOf(list: HTMLElement | null, todoId: string | null): HTMLElement | null {
  if (todoId === null) return null;
  return list?.querySelector<HTMLElement>(`[data-todo="${CSS.escape(todoId)}"]`) ?? null;
}

/** Only the chosen row is on the way of Tab: five hundred others would be a wall. */
export function rove(row: HTMLElement, isReachable: boolean): void {
  for (const element of row.querySelectorAll<HTMLElement>('a, button')) {
    if (isReachable) element.removeAttribute('tabindex');
    else element.setAttribute('tabindex', '-1');
  }
}

/** Whether a row stands in the window, above the bar of keys. */
export function isInSight(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < innerHeight - 40;
}

export function isStarred(row: HTMLElement): boolean {
  return row.querySelector('.star-button')?.getAttribute('aria-pressed') === 'true';
}

/** The star answers before the server does; the next drawing of the row says what was kept. */
export function paintStar(row: HTMLElement | null, starred: boolean): void {
  row?.querySelector('.star-button')?.setAttribute('aria-pressed', String(starred));
}

/** A reply classified has nothing more to ask, before the server says so. */
export function paintClassified(row: HTMLElement | null, isClassified: boolean): void {
  row?.toggleAttribute('data-classified', isClassified);
}

/** Whether somebody still has to say what the reply of a row meant. */
export function isUnclassified(row: HTMLElement): boolean {
  return Boolean(row.dataset.unclassified) && !row.hasAttribute('data-classified');
}

/** Whose row it is: their link says so. */
export function contactOf(row: HTMLElement | null): string | null {
  return row?.querySelector<HTMLAnchorElement>('.row-link')?.search.match(/person=([0-9a-f-]+)/)?.[1] ?? null;
}

/** What a link of a row opens beside it, as its address says: `?later=…`; null for the others. */
export function choiceOf(link: Element | null): string | null {
  return link?.getAttribute('href')?.match(/[?&](later|call|more|classify)=/)?.[1] ?? null;
}

/** What the buttons of a row send. */
export function formOf(row: HTMLElement): FormData {
  const form = new FormData();
  const { approach = '', todo = '', channel = '', unclassified } = row.dataset;
  form.set('approachId', approach);
  form.set('todoId', todo);
  form.set('channel', channel);
  form.set('starred', isStarred(row) ? '0' : '1');
  if (unclassified) form.set('interactionId', unclassified);
  return form;
}

/** What pressing a button does: the first word of its value on a row, `data-verb` elsewhere. */
export function verbOf(submitter: HTMLButtonElement | null): string | undefined {
  return submitter?.name === 'do' ? submitter.value.split(':')[0] : submitter?.dataset.verb;
}

/** What a form sends with the button pressed, without what React adds for browsers without scripts; for a button of a row, what the row is. */
export function fieldsOf(form: HTMLFormElement, submitter: HTMLButtonElement | null): FormData {
  const row = submitter?.name === 'do' ? submitter.closest<HTMLElement>('[data-todo]') : null;
  if (row && submitter) {
    const fields = formOf(row);
    if (submitter.dataset.verb === 'classify')
      fields.set('sentiment', submitter.value.split(':').at(-1) ?? '');
    return fields;
  }
  const fields = new FormData();
  for (const [name, value] of new FormData(form)) if (!name.startsWith('$')) fields.append(name, value);
  if (submitter?.name && !submitter.name.startsWith('$')) fields.set(submitter.name, submitter.value);
  return fields;
}

/** The rows that a form on several names, by the second half of each pair: a to-do, or a reply. */
export function idsIn(form: FormData): string[] {
  const shown = form.get('shown');
  return typeof shown === 'string' && shown ? shown.split(',').map((pair) => pair.split(':')[1] ?? '') : [];
}

/** The stars that an undo turns over again: React may have seen no change between two drawings, and the painted star must follow. */
export function starsIn(form: FormData): [approachId: string, starred: boolean][] {
  const text = String(form.get('undo') ?? '');
  return [...text.matchAll(/star:([0-9a-f-]+):([01])/g)].map((found) => [found[1] ?? '', found[2] === '1']);
}
