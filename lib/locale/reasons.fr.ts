import type { Channel, LifeEvent } from '../domain/interactions/interaction.ts';
import { dateOf, dayOf, hourOf, momentOf, onDay, type Reader, spokenMomentOf } from './dates.ts';
import { capital, inWords } from './numbers.ts';
import { type ReasonWords, reasonOf, type Style, sinceOf } from './reason-words.ts';
import { french } from './typography.ts';

/** « message du ven. 6 », « message envoyé vendredi 6 ». */
const SENT: Record<Channel | 'NONE', Record<Style, string>> = {
  LINKEDIN: { short: 'message du', long: 'message LinkedIn envoyé' },
  INMAIL: { short: 'InMail du', long: 'InMail envoyé' },
  EMAIL: { short: 'e-mail du', long: 'e-mail envoyé' },
  SMS: { short: 'SMS du', long: 'SMS envoyé' },
  PHONE: { short: 'appel du', long: 'appel passé' },
  NONE: { short: 'message du', long: 'message envoyé' },
};

const BY: Record<Channel, string> = {
  LINKEDIN: 'sur LinkedIn',
  INMAIL: 'par InMail',
  EMAIL: 'par e-mail',
  SMS: 'par SMS',
  PHONE: 'par téléphone',
};

const EVENTS: Record<LifeEvent, string> = {
  JOB_CHANGE: 'nouveau poste, vu',
  WORK_ANNIVERSARY: 'anniversaire de poste,',
  POST_PUBLISHED: 'publication',
  OTHER: 'du nouveau',
};

/** « vendredi 6 à 17 h », « le 2 octobre à 17 h ». */
function onMoment(at: number, reader: Reader): string {
  const day = dayOf(at, reader, 'long');
  return `${/^\d/.test(day) ? 'le ' : ''}${day} à ${hourOf(at, reader)}`;
}

function inDays(hours: number): string {
  return `+\u00a0${hours} h`;
}

function printed<A extends readonly unknown[]>(words: (...given: A) => string): (...given: A) => string {
  return (...given) => french(words(...given));
}

export const FRENCH_REASONS: ReasonWords = {
  relance: (step, max, last) =>
    `Relance ${step}${max === null || last ? '' : ` sur ${max}`}${last ? ', la dernière' : ''}`,
  keepingInTouch: 'Prise de nouvelles',
  colon: french(' : '),
  and: french(' ; '),

  clock: printed((reason, reader, style) => {
    if (reason.code === 'DELAY_AFTER_ACCEPTANCE') {
      return `invitation acceptée ${onMomentShort(reason.acceptedAt, reader, style)}, ${inDays(reason.hours)}`;
    }
    if (reason.code === 'DELAY_AFTER_SKIP') {
      return `relance passée ${onMomentShort(reason.skippedAt, reader, style)}, ${inDays(reason.hours)}`;
    }
    const sent = SENT[reason.channel ?? 'NONE'][style];
    const when = style === 'short' ? momentOf(reason.touchAt, reader) : onMoment(reason.touchAt, reader);
    return `${sent} ${when}, ${inDays(reason.hours)}`;
  }),
  rhythm: printed(
    (reason, reader) =>
      `dernier échange le ${dateOf(reason.lastExchangeAt, reader)}, puis ${reason.days} jours de silence`,
  ),
  namedDate: printed(
    (reason, reader) => `date convenue le ${dateOf(reason.namedAt, reader)} : ${dateOf(reason.on, reader)}`,
  ),
  lifeEvent: printed(
    (reason, reader) =>
      `${reason.event ? EVENTS[reason.event] : 'du nouveau'} le ${dateOf(reason.at, reader)}, une occasion d’écrire`,
  ),
  equals: printed((at, reader, style) => ` = ${momentOf(at, reader, style)}`),
  moved: printed((reason, why, reader, style) => {
    const to = momentOf(reason.to, reader, style);
    const day = dayOf(reason.from, reader, style);
    switch (why) {
      case 'WEEKEND':
        return ` = ${style === 'long' ? day.replace(/ .*/, '') : day}, donc ${to}`;
      case 'HOURS':
        return ` = ${momentOf(reason.from, reader, style)}, donc ${to}`;
      case 'HOLIDAY':
        return ` = ${day}, donc ${to}, car le ${dateOf(reason.from, reader).split(' ')[0]} est férié (${reason.holiday})`;
    }
  }),
  push: printed((reason, reader, memberName) => {
    switch (reason.code) {
      case 'SNOOZED':
        return `remise par vous au ${dateOf(reason.until, reader)}`;
      case 'ABSENT':
        return reason.until === null
          ? `absence annoncée ${onDay(reason.arrivedAt, reader)}, sans date de retour`
          : `absence jusqu’au ${dateOf(reason.until, reader)}`;
      case 'MEETING':
        return `rendez-vous ${onMomentShort(reason.at, reader, 'short')}`;
      case 'COLLEAGUE_TOUCHED': {
        const who = reason.authorId ? memberName(reason.authorId) : null;
        const where = reason.campaignName ? ` pour « ${reason.campaignName} »` : ' dans une autre campagne';
        return `${who ? `contact par ${who}` : 'contact pris'} ${onDay(reason.at, reader)}${where}, 7 jours de recul`;
      }
    }
  }),
  so: printed((at, reader, style) => `, donc ${momentOf(at, reader, style)}`),

  whyThem: 'À vous de dire pourquoi cette invitation.',
  lastChance: 'Un détail nouveau, ou on s’arrête là.',
  slot: {
    LUNCH: 'Pause déjeuner pas encore essayée.',
    END_OF_DAY: 'Fin de journée pas encore essayée.',
    MORNING: 'Matinée pas encore essayée.',
    AFTERNOON: 'Après-midi pas encore essayé.',
  },
  noChannel: french('Aucun canal possible : ajoutez une adresse.'),
  starred: 'La personne que vous cherchez.',

  courtesy: printed((courtesy, reasons, words, reader) => {
    const sign = reasonOf(reasons, 'SIGN_UNANSWERED');
    const when = sign ? onSpokenMoment(sign.at, reader) : null;
    const by = sign?.channel ? ` ${BY[sign.channel]}` : '';
    switch (courtesy) {
      case 'ANSWER_REPLY': {
        if (sign?.kind === 'FEEDBACK_RECEIVED') {
          return `${words ? `${words} ` : ''}Retour d’entretien reçu${when ? ` ${when}` : ''} : remerciez, dites la suite.`;
        }
        if (words) return `${words} Reçu ${when ?? 'récemment'}${by}.`;
        if (sign?.channel === 'PHONE') return `A rappelé ${when} : à vous de rappeler.`;
        const positive = sign?.sentiment === 'POSITIVE' ? ', et l’échange s’ouvre' : '';
        return when ? `A répondu ${when}${by}${positive}.` : 'A répondu et attend votre réponse.';
      }
      case 'THANK_FOR_NO': {
        const said = words ? `${words} ` : when ? `Réponse reçue ${when}. ` : '';
        return sign?.sentiment === 'NOT_NOW'
          ? `${said}Pas maintenant : remerciez, et convenez d’une date pour reprendre.`
          : `${said}Un non courtois : remerciez, proposez de garder le contact.`;
      }
      case 'ACKNOWLEDGE_APPLICATION':
        return `A postulé ${when ?? 'récemment'}. Accusez réception avant d’appeler.`;
      case 'THANK_AFTER_CALL':
        return `Appel ${when ?? 'récent'} : un mot de remerciement, et ce qui a été convenu.`;
      case 'ASK_FEEDBACK':
        return `Entretien ${when ?? 'passé'}, + 48 h : demandez comment il s’est déroulé.`;
      case 'TELL_OUTCOME': {
        const told = reasonOf(reasons, 'OUTCOME_TO_TELL');
        const since = told ? ` ${onDay(told.at, reader)}` : '';
        if (told?.outcome === 'HIRED')
          return `Recrutement conclu${since} : félicitez, et restez proche des premiers jours.`;
        if (told?.outcome === 'REJECTED')
          return `Décision prise${since}, un autre profil a été retenu : dites-le, avec une vraie raison.`;
        return `Poste pourvu${since} : dites-le, cette personne vous avait répondu.`;
      }
      case 'DOUBLE_THE_CALL': {
        const call = reasonOf(reasons, 'CALL_NOT_DOUBLED');
        return call
          ? `Appel ${onSpokenMoment(call.callAt, reader)} sans réponse : doublez-le d’un SMS ou d’un e-mail avant ${onMomentShort(call.until, reader, 'short')}.`
          : 'Appel sans réponse : doublez-le d’un SMS ou d’un e-mail.';
      }
    }
  }),
  courtesyPushed: printed((to, reader) => `À reprendre ${onMomentShort(to, reader, 'short')}.`),
  courtesyFrom: printed((to, reader) => `À faire dès ${onMomentShort(to, reader, 'short')}.`),

  wait: printed((code, reasons, until, reader) => {
    const since = sinceOf(reasons) ?? reasonOf(reasons, 'SIGN_UNANSWERED')?.at ?? null;
    const elsewhere = reasonOf(reasons, 'ELSEWHERE');
    const campaign = elsewhere?.campaignName ? `« ${elsewhere.campaignName} »` : 'une autre campagne';
    switch (code) {
      case 'AFTER_INTERVIEW':
        return `Entretien${since ? ` ${onMomentShort(since, reader, 'short')}` : ' passé'} : laissez 48 h, puis demandez son retour${until ? ` ${onMomentShort(until, reader, 'short')}` : ''}.`;
      case 'CAMPAIGN_PAUSED':
        return 'La campagne est en pause : rien à faire avant sa reprise.';
      case 'OUR_DECISION':
        return 'L’entretien a eu lieu et vous avez échangé depuis : c’est à nous de dire la suite.';
      case 'REPLY_UNCLASSIFIED':
        return `${since ? `La réponse du ${dayOf(since, reader)}` : 'Sa réponse'} reste à classer : dites d’une touche comment la lire.`;
      case 'THEIR_TURN':
        return `La suite est entre ses mains${since ? `, depuis le ${dateOf(since, reader)}` : ''} : rien à relancer.`;
      case 'NOT_CONTACTED_YET':
        return 'Premier contact à prendre : on ne relance que ce qui a commencé.';
      case 'REPLIED_ELSEWHERE':
        return `A donné signe dans ${campaign}${elsewhere?.at ? ` ${onDay(elsewhere.at, reader)}` : ''} : pas de relance ici tant que vous n’y écrivez pas de nouveau.`;
      case 'INVITATION_PENDING':
        return `En attente : l’invitation${since ? ` du ${dateOf(since, reader)}` : ''} n’est pas encore acceptée.`;
      case 'PERSON_CAP': {
        const touches = reasonOf(reasons, 'TOUCHES_TO_PERSON');
        const count = touches
          ? `${capital(inWords(touches.allowed, 'fr'))} message${touches.allowed > 1 ? 's' : ''} en ${touches.days} jours sans réponse, collègues compris`
          : 'Assez de messages sans réponse';
        return `${count} : on laisse souffler${until ? ` jusqu’au ${dateOf(until, reader)}` : ''}.`;
      }
      case 'ACTIVE_ELSEWHERE':
        return `Suivi en ce moment dans ${campaign} : les nouvelles attendront.`;
    }
  }),

  stop: printed((code, reasons, reader) => {
    const since = sinceOf(reasons);
    const on = since ? ` ${onDay(since, reader)}` : '';
    switch (code) {
      case 'OBJECTED':
        return `A demandé${on} qu’on ne lui écrive plus : on n’écrit plus.`;
      case 'CLOSED':
        return `Approche close${on}.`;
      case 'OUTCOME_KNOWN':
        return `L’issue est connue${since ? ` depuis le ${dateOf(since, reader)}` : ''} : plus rien à relancer.`;
      case 'CAMPAIGN_CLOSED':
        return 'La campagne est close : plus rien à relancer.';
      case 'DECLINED':
        return `A dit non${on} : on n’insiste pas. Le vivier prend le relais.`;
      case 'INVITATION_DORMANT':
        return `L’invitation${since ? ` du ${dateOf(since, reader)}` : ''} n’a pas été acceptée en 15 jours : on la laisse dormir.`;
      case 'CAP_REACHED': {
        const relances = reasonOf(reasons, 'RELANCES_DONE');
        if (!relances)
          return 'Toutes les relances sont faites : on s’arrête là. Ce silence n’est pas un refus.';
        const { done, allowed } = relances;
        if (allowed === 0 && done === 0) return 'La règle de cette campagne ne prévoit aucune relance.';
        const count = `${capital(inWords(done, 'fr', { feminine: true }))} relance${done > 1 ? 's faites' : ' faite'}`;
        const beyond =
          done > allowed
            ? `, au-delà ${allowed === 0 ? 'de la règle' : `de ${allowed === 1 ? 'la seule permise' : `${inWords(allowed, 'fr')} permises`}`}`
            : '';
        return `${count}${beyond} : on s’arrête là. Ce silence n’est pas un refus.`;
      }
      case 'WENT_COLD':
        return `Plus de 90 jours${since ? ` depuis le ${dateOf(since, reader)}` : ''} : trop tard pour relancer comme si de rien n’était.`;
      case 'NOT_FOLLOWED':
        return 'Hors du vivier : il y faut un échange passé, ou le souhait de garder le contact.';
    }
  }),
};

/** « hier à 21 h 04 », « jeu. 19 à 21 h », « le 13 oct. à 11 h 40 ». */
function onSpokenMoment(at: number, reader: Reader): string {
  const moment = spokenMomentOf(at, reader);
  return /^\d/.test(moment) ? `le ${moment}` : moment;
}

function onMomentShort(at: number, reader: Reader, style: Style): string {
  if (style === 'long') return onMoment(at, reader);
  const day = dayOf(at, reader);
  return `${/^\d/.test(day) ? 'le ' : ''}${day} à ${hourOf(at, reader)}`;
}
