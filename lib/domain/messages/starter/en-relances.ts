import { en, type StarterTrame } from './starter.ts';

/** Relances: each brings what the message before did not say. */
export const EN_RELANCES: readonly StarterTrame[] = [
  en('relance-1-news', {
    name: 'What I had left out',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 1,
    angle: 'NEW_INFORMATION',
    silence: 'NOT_SEEN',
    subject: 'Something I had left out',
    body: `Hello {first name},

My message from {last message} left out the latest: {news}. For whoever joins {hiring company} now, it changes the first year.

I can tell you how in ten minutes: {slots}?

{me}`,
  }),
  en('relance-1-facts', {
    name: 'The facts in black and white',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 1,
    channel: 'EMAIL',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    subject: '{hiring company} in four lines',
    body: `Hello {first name},

Enough to judge by, without an appointment, about the {role} post at {hiring company}:

- pay: {salary}
- rhythm: {remote}
[[- place: {place}
]][[- start: {start}
]]
"Yes, let's talk" or "no thank you": either line is all I need.

{me}`,
  }),
  en('relance-1-team', {
    name: 'The people rather than the post',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 1,
    angle: 'DEVELOPS_A_POINT',
    silence: 'WAITS_FOR_INSISTENCE',
    subject: 'Whom you would work with',
    body: `Hello {first name},

I described the post at {hiring company} and said too little about the people. The team: {team}. [[Day to day, your counterpart: {manager}.]]

Should you feel like hearing about them, I am free {slots}: which do you prefer?

{me}`,
  }),
  en('relance-1-skill', {
    name: 'A skill of yours',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 1,
    channel: 'LINKEDIN',
    angle: 'PROFILE_ELEMENT',
    silence: 'WAITS_FOR_INSISTENCE',
    body: `Hello {first name},

I read your profile again and one word in it brought me here: {skill}. It is what {hiring company} depends on to {mission}.

What do you make of it, in a quarter of an hour {week}?

{me}`,
  }),
  en('relance-2-proof', {
    name: 'Why I keep at it',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 2,
    angle: 'PROOF_OF_INTEREST',
    silence: 'WAITS_FOR_INSISTENCE',
    subject: 'Why I still have you in mind',
    body: `Hello {first name},

I seldom write three times to one person. I do here because of this: {hook}. To my mind it remains the best way into a conversation with {hiring company}.

Shall I send you everything in writing, to read at your own hour?

{me}`,
  }),
  en('relance-2-time', {
    name: 'The time it takes',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 2,
    channel: 'EMAIL',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    subject: 'The time it would take you',
    body: `Hello {first name},

What holds people back is often less the post than the time it takes to get it. At {hiring company}: {process}. Nothing to prepare, no CV to rewrite.

The first step fits in a quarter of an hour: {slots}, or whenever you like?

{me}`,
  }),
  en('relance-3-last', {
    name: 'A last word',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 3,
    angle: 'PROOF_OF_INTEREST',
    silence: 'REAL_NO',
    subject: 'A last word, then I leave you in peace',
    body: `Hello {first name},

This is the last you will hear from me about the {role} post at {hiring company}. I wanted to write it because of {hook}, which I do not read in many careers.

Is it the subject that does not appeal, or the moment? Two words will do, and a no is perfectly fine.

{me}`,
  }),
  en('relance-3-later', {
    name: 'The door stays open',
    category: 'AFTER_FIRST_MESSAGE',
    rank: 3,
    channel: 'EMAIL',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    subject: 'Closing the file, not the door',
    body: `Hello {first name},

The search at {hiring company} is moving on, and I stop writing about it here. One piece of information you did not have: {news}.

If you would rather hear from me in six months, answer "later": I note the date and do not write before.

{me}`,
  }),
  en('cv-1-sms', {
    name: 'Text: the essentials',
    category: 'AFTER_CV_DATABASE_HIT',
    rank: 1,
    channel: 'SMS',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    body: `Hello {first name}, {me} for {hiring company}. You must get many calls, so the essentials fit here: {salary}[[, {remote}]]. Answer "yes" and I call at the hour you say.`,
  }),
  en('cv-2-mail', {
    name: 'Easier in writing',
    category: 'AFTER_CV_DATABASE_HIT',
    rank: 2,
    channel: 'EMAIL',
    angle: 'PROFILE_ELEMENT',
    silence: 'NOT_SEEN',
    subject: '{skill}, {hiring company} and your CV',
    body: `Hello {first name},

We keep missing each other by phone; writing will be easier. What I keep from your CV: {skill}. It is at the heart of what {hiring company} would ask of you, namely to {mission}.

Where does your search stand today?

{me}`,
  }),
  en('application-1-mail', {
    name: 'What happens next',
    category: 'AFTER_APPLICATION',
    rank: 1,
    channel: 'EMAIL',
    angle: 'NEW_INFORMATION',
    silence: 'NO_TIME',
    subject: 'What happens next with your application',
    body: `Hello {first name},

Nobody answers the phone well while working. So that you know where this leads, here is what follows at {hiring company}: {process}.

Which hour suits you, early, at noon or in the evening?

{me}`,
  }),
  en('application-3-mail', {
    name: 'Your file stays open',
    category: 'AFTER_APPLICATION',
    rank: 3,
    channel: 'EMAIL',
    angle: 'PROOF_OF_INTEREST',
    silence: 'REAL_NO',
    subject: 'Your application stays open',
    body: `Hello {first name},

I will not try again to reach you for {hiring company}; you may have chosen another way, and it is surely a good one. Your application stays open as long as the post does, because {hook} matters there.

One word from you withdraws it or revives it.

{me}`,
  }),
];
