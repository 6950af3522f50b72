import type { Sentiment } from './interaction.ts';

/*
 * The turns of phrase by which people answer recruiters, French then English, as patterns over folded text: lower case, no accents, apostrophes
 * and dashes read as spaces. Anyone may add one, with a sentence in the test that needs it.
 */

const DO_NOT_CONTACT = [
  /\b(ne|de ne|n) (plus|pas|jamais) (me |m )?(re)?(contacter|ecrire|solliciter|relancer|demarcher|appeler)\b/,
  /\bne (me|m) ((re)?contactez|ecrivez|sollicitez|relancez|appelez|contacte|ecris) (plus|pas|jamais)\b/,
  /\b(arretez|cessez|arrete|merci d arreter) de (me|m) (re)?(contacter|ecrire|solliciter|relancer|demarcher|appeler|harceler)\b/,
  /\b(retirez|supprimez|enlevez|effacez|desinscrivez) (moi|mes (donnees|coordonnees)|mon (profil|numero|adresse|nom))\b/,
  /\b(supprimer|retirer|effacer) (mes (donnees|coordonnees)|mon (profil|numero|adresse|nom|contact)) de\b/,
  /\bje (ne )?(veux|souhaite) (plus|pas|plus du tout) etre (re)?(contacte|sollicite|demarche)/,
  /\b(do not|don t|please don t|never|stop) (contact(ing)?|messag(e|ing)|writ(e|ing)|email(ing)?|call(ing)?|reach(ing)? out to) (to )?me\b/,
  /\b(remove|delete) (me|my (data|details|profile|number|email|name)) from\b/,
  /\b(unsubscribe|take me off)\b/,
  /\bno longer (wish|want) to be contacted\b/,
  /^stop[ .!]*$/,
];

/** « ne plus me contacter sur cette adresse » names a better way as often as it closes the door. */
const ELSEWHERE =
  /\b(contacter|ecrire|appeler|contactez|appelez|contact me|call me|write to me|email me) (sur|a|au|par|ici|on|at|via|by|through|here)\b/;

const NOT_NOW = [
  /\b(pas|plus|rien|non) (\w+ ){0,6}(pour le moment|pour l instant|actuellement|en ce moment|a ce stade|a l heure actuelle|dans l immediat|tout de suite|cette annee)\b/,
  /\b(pour le moment|pour l instant|actuellement|en ce moment|a l heure actuelle) (\w+ ){0,5}(pas|plus|bien la ou je suis|en poste)\b/,
  /\bpas (en recherche|a l ecoute|en veille|ouvert|ouverte|dispo|disponible)\b/,
  /\bne (suis|cherche|recherche) pas (\w+ ){0,3}(activement|a changer|a bouger|de nouveau poste|d opportunite)/,
  /\b(je viens de|viens tout juste de) (prendre|commencer|signer|changer|rejoindre|demarrer|debuter)\b/,
  /\b(recontactez|rappelez|relancez|revenez vers|reprenez contact avec) (moi|nous) (\w+ ){0,3}(en|dans|apres|a partir|d ici|plus tard|l an|debut|fin)\b/,
  /\b(pas le bon moment|mauvais timing|peut etre plus tard|plus tard peut etre|pourquoi pas plus tard)\b/,
  /\bnot (\w+ ){0,5}(right now|at the moment|currently|for now|at this time|this year|just yet)\b/,
  /\b(right now|at the moment|currently) (\w+ ){0,5}not (looking|interested|open|available|considering)\b/,
  /\bnot (actively )?(looking|open to|on the market|considering)\b/,
  /\bi (have |ve )?just (started|joined|signed|moved|changed)\b/,
  /\b(maybe later|perhaps later|bad timing|not the right time|not a good time|in a few months|reach out again|get back to me in)\b/,
];

const REFUSAL = [
  /\bnon merci\b/,
  /\b(ne suis|suis) pas (du tout |vraiment )?(interesse|concerne|attire)/,
  /\bpas (du tout |vraiment )?interesse/,
  /\b(ne m interesse|m interesse) pas\b/,
  /\b(ne correspond|correspond) pas\b/,
  /\bje (vais |dois |prefere )?(decline|decliner|refuse|refuser|passer mon tour|passe mon tour)\b/,
  /\b(ne donnerai|donnerai) pas suite\b/,
  /\bne (souhaite|desire|compte|veux) pas (donner suite|changer|quitter|poursuivre|y donner suite|postuler)\b/,
  /\bsans suite de ma part\b/,
  /\bno thank(s| you)\b/,
  /\bnot (really |at all )?interested\b/,
  /\b(i ll|i will|have to|going to|must) (pass|decline)\b/,
  /\bnot (a|the right|quite a) (good )?(fit|match)\b/,
  /\bnot for me\b/,
];

const POSITIVE = [
  /\b(avec (grand )?plaisir|volontiers|avec joie)\b/,
  /\b(ca|cela|ceci|le poste|la mission|le projet|votre (offre|poste|proposition|message)) (\w+ )?(m |me )(interesse|parle|intrigue|tente|plait)\b/,
  /\bje (suis|serais) (\w+ )?(interesse|partant|partante|curieux|curieuse|preneur|preneuse|ravi|ravie|tente|disponible|dispo|ouvert a|ouverte a)/,
  /^(oui|ok|d accord|parfait|super|bonjour oui|yes|sure)\b/,
  /\boui,? (\w+ ){0,3}(parlons|echangeons|discutons|interesse|plaisir|disponible)\b/,
  /\b(parlons|echangeons|discutons)( en)?\b/,
  /\b(on peut|nous pouvons|pouvons nous|pourrions nous|je vous propose de|je peux) (se |s |nous )?(parler|appeler|echanger|discuter|rencontrer|voir)\b/,
  /\b(appelez|rappelez|joignez) (moi|nous)\b/,
  /\bje (suis|serai) (dispo|disponible|joignable)\b/,
  /\bvoici (mon (cv|numero|telephone|agenda|calendrier)|mes (disponibilites|dispos))\b/,
  /\b(with pleasure|happy to|glad to|i d love to|i would love to|love to (chat|hear|talk)|sounds (good|great|interesting))\b/,
  /\bi (am|m|would be|d be) (\w+ )?(interested|keen|curious|available|free|open to)\b/,
  /\b(let s|we can|could we|can we|shall we) (talk|chat|speak|schedule|discuss|set up|have a call)\b/,
  /\b(here is|here s|attached is) my (cv|resume|number|calendar|availability)\b/,
];

/**
 * What a reply seems to mean, from its words. A proposal, shown beside the reply for somebody to accept or correct in one key: it is never
 * recorded by itself.
 *
 * Doubt leans towards saying nothing: a text that says two things (« pas en recherche, mais volontiers pour en parler »), that only asks, or
 * that matches no known turn gets null. Between a no and a « pas maintenant », the softer is proposed: it keeps the door open. A wish to be left
 * alone outranks everything.
 *
 * @param words what they wrote, in French or English; what they quote of us is left out.
 * @example proposeSentiment('Merci de ne plus me contacter.') is 'DO_NOT_CONTACT'; 'Avec plaisir, jeudi ?' is 'POSITIVE'; 'Quel client ?' is null.
 */
export function proposeSentiment(words: string): Sentiment | null {
  const text = fold(withoutQuoted(words));
  if (text === '') return null;
  if (says(text, DO_NOT_CONTACT)) return ELSEWHERE.test(text) ? null : 'DO_NOT_CONTACT';
  const isNotNow = says(text, NOT_NOW);
  const isRefusal = says(text, REFUSAL);
  // A turn of refusal may hold one of agreement: « pas intéressé », « je ne suis pas disponible ».
  const rest = [...NOT_NOW, ...REFUSAL].reduce((left, turn) => left.replace(turn, ' '), text).trim();
  const isPositive = says(rest, POSITIVE) && !NEGATED.test(rest);
  if (isPositive) return isNotNow || isRefusal ? null : 'POSITIVE';
  if (isNotNow) return 'NOT_NOW';
  return isRefusal ? 'REFUSAL' : null;
}

/** « malheureusement », « mais je ne… » : an agreement followed by that is in doubt. */
const NEGATED =
  /\b(malheureusement|helas|mais (je )?ne|ne \w+ (pas|plus)|unfortunately|but i (can t|cannot|don t|won t|m not))\b/;

function says(text: string, turns: readonly RegExp[]): boolean {
  return turns.some((turn) => turn.test(text));
}

/** The reply above what it quotes: lines that begin with « > », and all from « Le … a écrit : » on. */
function withoutQuoted(words: string): string {
  const [own = ''] = words.split(
    /^(?:le .{4,80} a écrit\s*:|on .{4,80} wrote:|-{2,} ?(?:message d.origine|original message))/im,
  );
  return own
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n');
}

function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`´\-‐–—]/g, ' ')
    .replace(/[«»"“”();:*_]/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/ ?([,.!?])/g, '$1')
    .trim();
}
