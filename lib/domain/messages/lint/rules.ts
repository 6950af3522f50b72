import { LINT_CODES, type Rule } from './finding.ts';
import { addsNothing } from './rules/adds-nothing.ts';
import { asksToForward } from './rules/asks-to-forward.ts';
import { emptyFormula } from './rules/empty-formula.ts';
import { fitNeither } from './rules/fit-neither.ts';
import { invitationReasonMissing } from './rules/invitation-reason-missing.ts';
import { length } from './rules/length.ts';
import { littleOfItsOwn } from './rules/little-of-its-own.ts';
import { nearlySameText } from './rules/nearly-same-text.ts';
import { noCompany } from './rules/no-company.ts';
import { noNameInGreeting } from './rules/no-name-in-greeting.ts';
import { noReasonWhyYou } from './rules/no-reason-why-you.ts';
import { personObjected } from './rules/person-objected.ts';
import { repeatedSentence } from './rules/repeated-sentence.ts';
import { reproach } from './rules/reproach.ts';
import { sameReasonAsAnother } from './rules/same-reason-as-another.ts';
import { sameTextSent } from './rules/same-text-sent.ts';
import { severalRequests } from './rules/several-requests.ts';
import { titleMismatch } from './rules/title-mismatch.ts';
import { titleNotChecked } from './rules/title-not-checked.ts';
import { tuAndVous } from './rules/tu-and-vous.ts';
import { unresolvedVariable } from './rules/unresolved-variable.ts';

/** Every rule, in the order findings are told. */
export const RULES: readonly Rule[] = [
  personObjected,
  unresolvedVariable,
  sameTextSent,
  fitNeither,
  nearlySameText,
  noCompany,
  noReasonWhyYou,
  invitationReasonMissing,
  sameReasonAsAnother,
  emptyFormula,
  asksToForward,
  reproach,
  addsNothing,
  titleMismatch,
  titleNotChecked,
  repeatedSentence,
  littleOfItsOwn,
  severalRequests,
  noNameInGreeting,
  tuAndVous,
  length,
].toSorted((a, b) => LINT_CODES.indexOf(a.code) - LINT_CODES.indexOf(b.code));
