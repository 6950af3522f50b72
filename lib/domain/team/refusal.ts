/** The short closed list of what a careful caller may meet beside named outcomes. */
export const REFUSALS = ['not-found', 'forbidden', 'conflict', 'invalid', 'unavailable'] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** One fault of one field: where it is, and a code that `lib/locale` words. `message` is English, for logs and the HTTP API. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/**
 * The one error class that is for people: translated to a sentence by `lib/actions`, to problem details by the HTTP API.
 * Anything else that is thrown is a fault of ours and shows an incident number.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly faults: readonly FieldFault[];

  constructor(code: RefusalCode, message: string, faults: readonly FieldFault[] = []) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.faults = faults;
  }
}
