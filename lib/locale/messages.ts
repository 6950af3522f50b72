import enAnalytics from './en/analytics.json' with { type: 'json' };
import enCampaigns from './en/campaigns.json' with { type: 'json' };
import enContacts from './en/contacts.json' with { type: 'json' };
import enDigest from './en/digest.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enFaults from './en/faults.json' with { type: 'json' };
import enImports from './en/imports.json' with { type: 'json' };
import enLint from './en/lint.json' with { type: 'json' };
import enMail from './en/mail.json' with { type: 'json' };
import enMembers from './en/members.json' with { type: 'json' };
import enNotices from './en/notices.json' with { type: 'json' };
import enPalette from './en/palette.json' with { type: 'json' };
import enPerson from './en/person.json' with { type: 'json' };
import enRelances from './en/relances.json' with { type: 'json' };
import enSessions from './en/sessions.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enSetup from './en/setup.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import enSignIn from './en/signIn.json' with { type: 'json' };
import enTeam from './en/team.json' with { type: 'json' };
import enTrames from './en/trames.json' with { type: 'json' };
import enVocabulary from './en/vocabulary.json' with { type: 'json' };
import enWeek from './en/week.json' with { type: 'json' };
import enWriting from './en/writing.json' with { type: 'json' };
import frAnalytics from './fr/analytics.json' with { type: 'json' };
import frCampaigns from './fr/campaigns.json' with { type: 'json' };
import frContacts from './fr/contacts.json' with { type: 'json' };
import frDigest from './fr/digest.json' with { type: 'json' };
import frErrors from './fr/errors.json' with { type: 'json' };
import frFaults from './fr/faults.json' with { type: 'json' };
import frImports from './fr/imports.json' with { type: 'json' };
import frLint from './fr/lint.json' with { type: 'json' };
import frMail from './fr/mail.json' with { type: 'json' };
import frMembers from './fr/members.json' with { type: 'json' };
import frNotices from './fr/notices.json' with { type: 'json' };
import frPalette from './fr/palette.json' with { type: 'json' };
import frPerson from './fr/person.json' with { type: 'json' };
import frRelances from './fr/relances.json' with { type: 'json' };
import frSessions from './fr/sessions.json' with { type: 'json' };
import frSettings from './fr/settings.json' with { type: 'json' };
import frSetup from './fr/setup.json' with { type: 'json' };
import frShell from './fr/shell.json' with { type: 'json' };
import frSignIn from './fr/signIn.json' with { type: 'json' };
import frTeam from './fr/team.json' with { type: 'json' };
import frTrames from './fr/trames.json' with { type: 'json' };
import frVocabulary from './fr/vocabulary.json' with { type: 'json' };
import frWeek from './fr/week.json' with { type: 'json' };
import frWriting from './fr/writing.json' with { type: 'json' };
import type { Locale } from './locales.ts';
import { french } from './typography.ts';

const fr = {
  analytics: frAnalytics,
  campaigns: frCampaigns,
  contacts: frContacts,
  digest: frDigest,
  errors: frErrors,
  faults: frFaults,
  imports: frImports,
  lint: frLint,
  mail: frMail,
  members: frMembers,
  notices: frNotices,
  palette: frPalette,
  person: frPerson,
  relances: frRelances,
  sessions: frSessions,
  settings: frSettings,
  setup: frSetup,
  shell: frShell,
  signIn: frSignIn,
  team: frTeam,
  trames: frTrames,
  vocabulary: frVocabulary,
  week: frWeek,
  writing: frWriting,
};
const en = {
  analytics: enAnalytics,
  campaigns: enCampaigns,
  contacts: enContacts,
  digest: enDigest,
  errors: enErrors,
  faults: enFaults,
  imports: enImports,
  lint: enLint,
  mail: enMail,
  members: enMembers,
  notices: enNotices,
  palette: enPalette,
  person: enPerson,
  relances: enRelances,
  sessions: enSessions,
  settings: enSettings,
  setup: enSetup,
  shell: enShell,
  signIn: enSignIn,
  team: enTeam,
  trames: enTrames,
  vocabulary: enVocabulary,
  week: enWeek,
  writing: enWriting,
};

/** French gives the keys; a test holds English to them. */
export type Messages = typeof fr;

/** All words of a language, French set as a printer would. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = {
  fr: typeset(fr),
  en: en as unknown as Messages,
};

function typeset<T>(messages: T): T {
  if (typeof messages === 'string') return french(messages) as T;
  return Object.fromEntries(
    Object.entries(messages as object).map(([key, value]) => [key, typeset(value)]),
  ) as T;
}
