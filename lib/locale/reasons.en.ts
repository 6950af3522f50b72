import type { Channel, LifeEvent } from '../domain/interactions/interaction.ts';
import { dateOf, dayOf, momentOf, onDay, spokenMomentOf } from './dates.ts';
import { capital, inWords } from './numbers.ts';
import { type ReasonWords, reasonOf, sinceOf } from './reason-words.ts';

const SENT: Record<Channel | 'NONE', string> = {
  LINKEDIN: 'message',
  INMAIL: 'InMail',
  EMAIL: 'e-mail',
  SMS: 'text message',
  PHONE: 'call',
  NONE: 'message',
};

const BY: Record<Channel, string> = {
  LINKEDIN: 'on LinkedIn',
  INMAIL: 'by InMail',
  EMAIL: 'by e-mail',
  SMS: 'by text message',
  PHONE: 'by phone',
};

const EVENTS: Record<LifeEvent, string> = {
  JOB_CHANGE: 'new job, seen',
  WORK_ANNIVERSARY: 'work anniversary',
  POST_PUBLISHED: 'post',
  OTHER: 'some news',
};

export const ENGLISH_REASONS: ReasonWords = {
  relance: (step, max, last) =>
    `Relance ${step}${max === null || last ? '' : ` of ${max}`}${last ? ', the last one' : ''}`,
  keepingInTouch: 'Keeping in touch',
  colon: ': ',
  and: '; ',

  clock: (reason, reader, style) => {
    const plus = `+\u00a0${reason.hours}\u00a0h`;
    if (reason.code === 'DELAY_AFTER_ACCEPTANCE') {
      return `invitation accepted ${momentOf(reason.acceptedAt, reader, style)}, ${plus}`;
    }
    if (reason.code === 'DELAY_AFTER_SKIP') {
      return `relance skipped ${momentOf(reason.skippedAt, reader, style)}, ${plus}`;
    }
    const sent = `${SENT[reason.channel ?? 'NONE']}${style === 'long' ? ' of' : ''}`;
    return `${sent} ${momentOf(reason.touchAt, reader, style)}, ${plus}`;
  },
  rhythm: (reason, reader) =>
    `last exchange on ${dateOf(reason.lastExchangeAt, reader)}, then ${reason.days} days of silence`,
  namedDate: (reason, reader) =>
    `date agreed on ${dateOf(reason.namedAt, reader)}: ${dateOf(reason.on, reader)}`,
  lifeEvent: (reason, reader) =>
    `${reason.event ? EVENTS[reason.event] : 'some news'} on ${dateOf(reason.at, reader)}, an occasion to write`,
  equals: (at, reader, style) => ` = ${momentOf(at, reader, style)}`,
  moved: (reason, why, reader, style) => {
    const to = momentOf(reason.to, reader, style);
    const day = dayOf(reason.from, reader, style);
    switch (why) {
      case 'WEEKEND':
        return ` = ${style === 'long' ? day.replace(/ .*/, '') : day}, so ${to}`;
      case 'HOURS':
        return ` = ${momentOf(reason.from, reader, style)}, so ${to}`;
      case 'HOLIDAY':
        return ` = ${day}, a public holiday (${reason.holiday}), so ${to}`;
    }
  },
  push: (reason, reader, memberName) => {
    switch (reason.code) {
      case 'SNOOZED':
        return `put off by you until ${dateOf(reason.until, reader)}`;
      case 'ABSENT':
        return reason.until === null
          ? `absence announced ${onDay(reason.arrivedAt, reader)}, without a date of return`
          : `away until ${dateOf(reason.until, reader)}`;
      case 'MEETING':
        return `meeting ${momentOf(reason.at, reader)}`;
      case 'COLLEAGUE_TOUCHED': {
        const who = reason.authorId ? memberName(reason.authorId) : null;
        const where = reason.campaignName ? `for “${reason.campaignName}”` : 'in another campaign';
        return `contacted ${who ? `by ${who} ` : ''}${onDay(reason.at, reader)} ${where}, 7 days apart`;
      }
    }
  },
  so: (at, reader, style) => `, so ${momentOf(at, reader, style)}`,

  whyThem: 'Say why you sent this invitation.',
  lastChance: 'Something new to say, or we stop here.',
  slot: {
    LUNCH: 'Lunch break not tried yet.',
    END_OF_DAY: 'End of the day not tried yet.',
    MORNING: 'Morning not tried yet.',
    AFTERNOON: 'Afternoon not tried yet.',
  },
  noChannel: 'No possible channel: add an address.',
  starred: 'The person you are looking for.',

  courtesy: (courtesy, reasons, words, reader) => {
    const sign = reasonOf(reasons, 'SIGN_UNANSWERED');
    const when = sign ? spokenMomentOf(sign.at, reader) : null;
    const by = sign?.channel ? ` ${BY[sign.channel]}` : '';
    switch (courtesy) {
      case 'ANSWER_REPLY': {
        if (sign?.kind === 'FEEDBACK_RECEIVED') {
          return `${words ? `${words} ` : ''}Interview feedback received${when ? ` ${when}` : ''}: thank, and say what comes next.`;
        }
        if (words) return `${words} Received ${when ?? 'recently'}${by}.`;
        if (sign?.channel === 'PHONE') return `Called back ${when}: yours to call.`;
        const positive = sign?.sentiment === 'POSITIVE' ? ', open to talk' : '';
        return when ? `Replied ${when}${by}${positive}.` : 'Replied, and waits for your answer.';
      }
      case 'THANK_FOR_NO': {
        const said = words ? `${words} ` : when ? `Reply received ${when}. ` : '';
        return sign?.sentiment === 'NOT_NOW'
          ? `${said}Not now: thank, and agree on a date to resume.`
          : `${said}A courteous no: thank, and offer to stay in touch.`;
      }
      case 'ACKNOWLEDGE_APPLICATION':
        return `Applied ${when ?? 'recently'}. Acknowledge before you call.`;
      case 'THANK_AFTER_CALL':
        return `Call ${when ?? 'held recently'}: a word of thanks, and what was agreed.`;
      case 'ASK_FEEDBACK':
        return `Interview ${when ?? 'held'}, +\u00a048\u00a0h: ask how it went.`;
      case 'TELL_OUTCOME': {
        const told = reasonOf(reasons, 'OUTCOME_TO_TELL');
        const since = told ? ` ${onDay(told.at, reader)}` : '';
        if (told?.outcome === 'HIRED')
          return `Hired${since}: congratulate, and stay close during the first days.`;
        if (told?.outcome === 'REJECTED')
          return `Decided${since}, someone else was chosen: say so, with a true reason.`;
        return `Role filled${since}: say so, this person had answered you.`;
      }
      case 'DOUBLE_THE_CALL': {
        const call = reasonOf(reasons, 'CALL_NOT_DOUBLED');
        return call
          ? `Call ${spokenMomentOf(call.callAt, reader)} unanswered: follow it with a text or an e-mail before ${momentOf(call.until, reader)}.`
          : 'Call unanswered: follow it with a text or an e-mail.';
      }
    }
  },
  courtesyPushed: (to, reader) => `Put off until ${momentOf(to, reader)}.`,
  courtesyFrom: (to, reader) => `From ${momentOf(to, reader)}.`,

  wait: (code, reasons, until, reader) => {
    const since = sinceOf(reasons) ?? reasonOf(reasons, 'SIGN_UNANSWERED')?.at ?? null;
    const elsewhere = reasonOf(reasons, 'ELSEWHERE');
    const campaign = elsewhere?.campaignName ? `“${elsewhere.campaignName}”` : 'another campaign';
    switch (code) {
      case 'AFTER_INTERVIEW':
        return `Interview${since ? ` ${momentOf(since, reader)}` : ' held'}: leave 48 hours, then ask for feedback${until ? ` ${momentOf(until, reader)}` : ''}.`;
      case 'CAMPAIGN_PAUSED':
        return 'The campaign is paused: nothing to do before it resumes.';
      case 'OUR_DECISION':
        return 'The interview was held and you have spoken since: it is for us to say what comes next.';
      case 'REPLY_UNCLASSIFIED':
        return `${since ? `The reply of ${dayOf(since, reader)}` : 'The reply'} is still to be classified: one key says how you read it.`;
      case 'THEIR_TURN':
        return `It is their turn${since ? ` since ${dateOf(since, reader)}` : ''}: nothing to follow up.`;
      case 'NOT_CONTACTED_YET':
        return 'First contact still to be made: only what was begun can be followed up.';
      case 'REPLIED_ELSEWHERE':
        return `Gave a sign in ${campaign}${elsewhere?.at ? ` ${onDay(elsewhere.at, reader)}` : ''}: no relance here until you write here again.`;
      case 'INVITATION_PENDING':
        return `Waiting: the invitation${since ? ` of ${dateOf(since, reader)}` : ''} is not accepted yet.`;
      case 'PERSON_CAP': {
        const touches = reasonOf(reasons, 'TOUCHES_TO_PERSON');
        const count = touches
          ? `${capital(inWords(touches.allowed, 'en'))} message${touches.allowed > 1 ? 's' : ''} in ${touches.days} days without an answer, colleagues included`
          : 'Enough messages without an answer';
        return `${count}: we leave them in peace${until ? ` until ${dateOf(until, reader)}` : ''}.`;
      }
      case 'ACTIVE_ELSEWHERE':
        return `Being followed in ${campaign}: keeping in touch can wait.`;
    }
  },

  stop: (code, reasons, reader) => {
    const since = sinceOf(reasons);
    const on = since ? ` ${onDay(since, reader)}` : '';
    switch (code) {
      case 'OBJECTED':
        return `Asked${on} not to be written to again: we do not write.`;
      case 'CLOSED':
        return `Approach closed${on}.`;
      case 'OUTCOME_KNOWN':
        return `The outcome is known${since ? ` since ${dateOf(since, reader)}` : ''}: nothing left to follow up.`;
      case 'CAMPAIGN_CLOSED':
        return 'The campaign is closed: nothing left to follow up.';
      case 'DECLINED':
        return `Said no${on}: we do not insist. The talent pool takes over.`;
      case 'INVITATION_DORMANT':
        return `The invitation${since ? ` of ${dateOf(since, reader)}` : ''} was not accepted within 15 days: we let it sleep.`;
      case 'CAP_REACHED': {
        const relances = reasonOf(reasons, 'RELANCES_DONE');
        if (!relances) return 'All relances are done: we stop here. Silence is not a no.';
        const { done, allowed } = relances;
        if (allowed === 0 && done === 0) return 'The rule of this campaign allows no relance.';
        const count = `${capital(inWords(done, 'en'))} relance${done > 1 ? 's' : ''} done`;
        const beyond = done > allowed ? `, ${inWords(allowed, 'en')} allowed` : '';
        return `${count}${beyond}: we stop here. Silence is not a no.`;
      }
      case 'WENT_COLD':
        return `More than 90 days${since ? ` since ${dateOf(since, reader)}` : ''}: too late to write as if nothing had happened.`;
      case 'NOT_FOLLOWED':
        return 'Not in the talent pool: it takes a past exchange, or the wish to stay in touch.';
    }
  },
};
