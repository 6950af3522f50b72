/** What an action of the list gives back to a browser with scripts. */
export type RelanceOutcome =
  | { readonly ok: true; readonly message: string; readonly undo: string | null }
  | { readonly ok: false; readonly message: string };

export type RelanceAction = (form: FormData) => Promise<RelanceOutcome>;

/** The actions of lib/actions/relances.ts, under the verbs of the forms (`data-verb`). */
export interface RelanceActions {
  /** approachId, todoId, channel, outcome of a call */
  readonly done: RelanceAction;
  /** approachId, todoId, until */
  readonly later: RelanceAction;
  /** approachId, todoId */
  readonly skip: RelanceAction;
  /** approachId, sentiment (absent: left to classify), channel */
  readonly reply: RelanceAction;
  /** approachId, starred "1" or "0" */
  readonly star: RelanceAction;
  /** approachId, interactionId, sentiment */
  readonly classify: RelanceAction;
  /** undo (the token) */
  readonly undo: RelanceAction;
}

/** The same on several rows at once (lib/actions/relances-bulk.ts). `shown` names them: approachId:todoId, separated by commas. */
export interface BulkActions {
  /** shown, until */
  readonly laterMany: RelanceAction;
  /** shown */
  readonly starMany: RelanceAction;
  /** shown */
  readonly skipMany: RelanceAction;
  /** shown (approachId:interactionId), sentiment */
  readonly classifyMany: RelanceAction;
  /** undo (the tokens) */
  readonly undoMany: RelanceAction;
}

export type RelanceVerb = keyof RelanceActions | keyof BulkActions;

/** The row whose choices an address opened, for browsers without scripts. */
export interface OpenedRow {
  readonly kind: 'later' | 'call' | 'more' | 'classify';
  readonly todoId: string;
}

/** React types form actions as giving nothing back; ours answer, for the browsers that can listen. */
export function formAction(action: RelanceAction): (form: FormData) => Promise<void> {
  return action as unknown as (form: FormData) => Promise<void>;
}
