import { EN_FIRST_MESSAGES } from './en-first-messages.ts';
import { EN_RELANCES } from './en-relances.ts';
import { EN_RELATIONS } from './en-relations.ts';
import { FR_AFTER_APPLICATION } from './fr-after-application.ts';
import { FR_AFTER_CV_DATABASE_HIT } from './fr-after-cv-database-hit.ts';
import { FR_AFTER_FIRST_MESSAGE } from './fr-after-first-message.ts';
import { FR_AFTER_INVITATION } from './fr-after-invitation.ts';
import { FR_COURTESIES } from './fr-courtesies.ts';
import { FR_KEEPING_IN_TOUCH } from './fr-keeping-in-touch.ts';
import type { StarterTrame } from './starter.ts';

/**
 * The trames a workspace begins with. A frame to bend, never a text to send as it is: each names what only this person or this search has, and none
 * of them passes the lint unless those are known. A change here reaches workspaces that have not had that trame yet, and no other.
 */
export const STARTER_SET: readonly StarterTrame[] = [
  ...FR_AFTER_INVITATION,
  ...FR_AFTER_FIRST_MESSAGE,
  ...FR_AFTER_CV_DATABASE_HIT,
  ...FR_AFTER_APPLICATION,
  ...FR_KEEPING_IN_TOUCH,
  ...FR_COURTESIES,
  ...EN_FIRST_MESSAGES,
  ...EN_RELANCES,
  ...EN_RELATIONS,
];
