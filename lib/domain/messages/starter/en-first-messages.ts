import { en, type StarterTrame } from './starter.ts';

/** First messages and notes: each says why this person. */
export const EN_FIRST_MESSAGES: readonly StarterTrame[] = [
  en('invitation-note', {
    name: 'Note: the reason for inviting you',
    category: 'AFTER_INVITATION',
    rank: 0,
    channel: 'LINKEDIN',
    angle: 'PROFILE_ELEMENT',
    body: `Hello {first name}, one precise reason for this invitation: {hook}. {hiring company} is opening a {role} post, and I would gladly tell you why it made me think of you. {me}`,
  }),
  en('invitation-explained', {
    name: 'Why I invited you',
    category: 'AFTER_INVITATION',
    rank: 1,
    channel: 'LINKEDIN',
    angle: 'DEVELOPS_A_POINT',
    silence: 'WAITS_FOR_INSISTENCE',
    body: `Hello {first name},

Thank you for accepting. You are owed the reason, and here it is: {hook}.

At {hiring company} the {role} is there to {mission}.[[ Around them, {team}.]]

Would a quarter of an hour on the phone suit you, {slots}?

{me}`,
  }),
  en('invitation-essentials', {
    name: 'The essentials in four lines',
    category: 'AFTER_INVITATION',
    rank: 1,
    channel: 'LINKEDIN',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    body: `Hello {first name}, now that we are connected, the essentials.

The post: {role} at {hiring company}.
The work: {mission}.
[[The setting: {place}, {remote}.
]][[The pay: {salary}.
]]Why you: {hook}.

Do you have ten minutes {week}?

{me}`,
  }),
  en('first-career', {
    name: 'One thing in your career',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 0,
    channel: 'INMAIL',
    angle: 'PROFILE_ELEMENT',
    subject: '{first name}, about your work',
    body: `Hello {first name},

{hook}: it came back to me when I read the brief {hiring company} gave me. They need someone to {mission}[[, with {team}]].

I cannot tell whether the moment is right. Fifteen minutes, {slots}, would tell us both.

{me}`,
  }),
  en('first-mission', {
    name: 'A mission and a reason',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 0,
    channel: 'EMAIL',
    angle: 'DEVELOPS_A_POINT',
    subject: '{role}: why you came to mind',
    body: `Hello {first name},

With {hiring company} I am looking for the person who will {mission}. You came to mind for one reason: {hook}.

[[On the technical side: {stack}. ]][[On the practical side: {place}, {remote}. ]][[The range is {salary}.]]

Could we talk for a quarter of an hour {week}? Your hours will be mine.

{me}[[
{about me}.]]`,
  }),
  en('first-linkedin', {
    name: 'Three sentences and a question',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 0,
    channel: 'LINKEDIN',
    angle: 'PROFILE_ELEMENT',
    body: `Hello {first name},

What made me write: {hook}. It is what {hiring company} lacks to {mission}.

Is that worth a fifteen-minute call {week}, as you see it?

{me}`,
  }),
  en('first-mutual', {
    name: 'Somebody we both know',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 0,
    angle: 'PROOF_OF_INTEREST',
    subject: '{mutual contact}, you and a {role} post',
    body: `Hello {first name},

We both know {mutual contact}. I am writing, though, because of something of yours: {hook}.

{hiring company} is opening a {role} post[[ in {place}]] for somebody able to {mission}.

Would you take a call of a quarter of an hour, {slots}?

{me}`,
  }),
  en('cv-0-voicemail', {
    name: 'Voicemail, first call',
    category: 'AFTER_CV_DATABASE_HIT',
    rank: 0,
    channel: 'PHONE',
    angle: 'PROFILE_ELEMENT',
    body: `Hello {first name}, {me} speaking. I have your CV in front of me and I am calling about one thing in it: {hook}. {hiring company} is looking for a {role}[[ in {place}]]. No need to write anything down, a text follows, and I will try again {slots}.`,
  }),
  en('cv-0-sms', {
    name: 'Text after the first call',
    category: 'AFTER_CV_DATABASE_HIT',
    rank: 0,
    channel: 'SMS',
    angle: 'PROFILE_ELEMENT',
    body: `Hello {first name}, {me}, I have just called. In your CV: {hook}. The post: {role} at {hiring company}[[, {place}]]. Shall I call again {slots}?`,
  }),
  en('application-0-mail', {
    name: 'Hearing you first',
    category: 'AFTER_APPLICATION',
    rank: 0,
    channel: 'EMAIL',
    angle: 'PROFILE_ELEMENT',
    subject: 'Your application to {hiring company}',
    body: `Hello {first name},

I read your whole application to {hiring company}, and this made me pick up the phone: {hook}.

I would like to hear you on it before anything else. Can you be reached {slots}?

{me}`,
  }),
];
