import { en, type StarterTrame } from './starter.ts';

/** Keeping in touch, and what is owed to somebody who did something towards us. */
export const EN_RELATIONS: readonly StarterTrame[] = [
  en('news-event', {
    name: 'Something new in your working life',
    category: 'KEEPING_IN_TOUCH',
    rank: 1,
    angle: 'PROFILE_ELEMENT',
    subject: 'Well done!',
    body: `Hello {first name},

I saw {life event}, and was glad for you. I have nothing to offer: only the wish to know how it is going.

{me}`,
  }),
  en('news-memory', {
    name: 'Where are you now?',
    category: 'KEEPING_IN_TOUCH',
    rank: 1,
    angle: 'PROOF_OF_INTEREST',
    subject: 'Where are you now, {first name}?',
    body: `Hello {first name},

We last spoke {last exchange}[[, and you were looking for {hope}]]. I remember it, so I ask: where are you now?

There is no post behind the question. News is enough.

{me}`,
  }),
  en('news-giving', {
    name: 'Giving rather than asking',
    category: 'KEEPING_IN_TOUCH',
    rank: 2,
    angle: 'NEW_INFORMATION',
    subject: 'In case it is of use',
    body: `Hello {first name},

I see what teams offer people in your trade: pay, rhythm, subjects. If a point of comparison would help before a yearly review or a decision, ask me for it, it is yours.

{me}`,
  }),
  en('thanks-for-no', {
    name: 'Thank you for this no',
    courtesy: 'THANK_FOR_NO',
    angle: 'PROOF_OF_INTEREST',
    subject: 'Thank you for answering',
    body: `Hello {first name},

No problem at all, and thank you for taking the time to tell me: few people answer so clearly.

If you are willing, let us stay in touch. I will write only about something that resembles you.

{me}`,
  }),
  en('application-received', {
    name: 'Application received',
    courtesy: 'ACKNOWLEDGE_APPLICATION',
    angle: 'NEW_INFORMATION',
    subject: 'Your application has arrived',
    body: `Hello {first name},

Your application for the {role} post at {hiring company} has arrived, thank you. I am the one who reads it, and you will have my answer whatever it is.[[ What follows: {process}.]]

{me}`,
  }),
  en('answering', {
    name: 'Offering two moments',
    courtesy: 'ANSWER_REPLY',
    angle: 'DEVELOPS_A_POINT',
    subject: 'Let us talk',
    body: `Hello {first name},

Thank you for answering, I am glad you did. I can call {slots}: which suits you better?

{me}`,
  }),
  en('after-call', {
    name: 'After a call',
    courtesy: 'THANK_AFTER_CALL',
    angle: 'DEVELOPS_A_POINT',
    subject: 'After our conversation',
    body: `Hello {first name},

Thank you for our conversation[[ of {last call}]]. As promised, what follows: {process|I keep you informed either way}.

If I misread anything of what you hope for, one line is enough to put me right.

{me}`,
  }),
  en('feedback', {
    name: 'Asking for feedback, and saying why',
    courtesy: 'ASK_FEEDBACK',
    angle: 'PROOF_OF_INTEREST',
    subject: 'Your impressions, in a few lines',
    body: `Hello {first name},

Thank you for meeting {hiring company}. Would you write me what you take from it? The request sometimes surprises; it is the moment at which one weighs things up, and the team will read you.

Four points are enough: what motivates you, the stakes as you understand them, what tempts you, what holds you back.

{me}`,
  }),
  en('outcome', {
    name: 'Telling the outcome',
    courtesy: 'TELL_OUTCOME',
    angle: 'NEW_INFORMATION',
    subject: 'The decision of {hiring company}',
    body: `Hello {first name},

{hiring company} has decided about the {role} post, and you deserve to hear it from me rather than read it. May I call you {slots}?

{me}`,
  }),
];
