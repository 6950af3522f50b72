import {
  namesCompany,
  namesSomeCompany,
  readCompany,
  readConfidence,
  unnamedCompanyIn,
} from '../../company-mention.ts';
import type { Range, Reading } from '../../reading.ts';
import type { Fix, Found, Rule } from '../finding.ts';
import type { ReadDraft } from '../read-draft.ts';

export const noCompany: Rule = {
  code: 'NO_COMPANY',
  severity: 'warn',
  concerns: 'APPROACHES',
  name: "L'entreprise n'est pas nommée",
  reason:
    "On ne s'intéresse pas à un poste dont on ne sait pas où il est. Le nom se cherche en une seconde, et il rassure.",
  remedy: "Nommez l'entreprise. Si son nom doit rester confidentiel, dites-le, et dites pourquoi.",
  bad: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Je recrute pour un client final. Un créneau jeudi ?',
  },
  good: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Le nom reste confidentiel jusqu’à l’annonce de leur fusion, mi-décembre. Un créneau jeudi ?',
    context: {
      campaign: { company: null, confidentialReason: 'Fusion', roleTitle: null, isVivier: false },
    },
  },
  check: (seen) => {
    const { context, prepared, reading } = seen;
    if (context.category === 'KEEPING_IN_TOUCH' || context.campaign.isVivier || reading.words.length === 0)
      return [];
    const said = [reading, ...(seen.subject ? [seen.subject] : [])];
    if (saysWho(said, seen) !== null) return [];
    if (isSaidInThread(seen)) return [];
    // A relance whose first message we cannot read: it probably said.
    if (context.rank > 0 && prepared.earlier.length === 0) return [];
    const confidence = readConfidence(reading);
    const unnamed = unnamedCompanyIn(reading);
    const { company, confidentialReason } = context.campaign;
    const found: Found = {
      ...(unnamed || confidence ? { at: [(unnamed ?? confidence?.at)!] } : {}),
      ...(seen.draft.form === 'INVITATION_NOTE' ? { severity: 'hint' as const } : {}),
    };
    if (confidence)
      return [{ ...found, at: [confidence.at], variant: 'unexplained', ...reasonOf(confidentialReason) }];
    if (company)
      return [{ ...found, variant: 'named', params: { company }, fix: naming(reading, unnamed, company) }];
    if (confidentialReason) return [{ ...found, variant: 'confidential', ...reasonOf(confidentialReason) }];
    return [{ ...found, variant: 'unknown' }];
  },
};

function reasonOf(reason: string | null): Pick<Found, 'params'> {
  return { params: { reason: reason ?? '' } };
}

/** How a text says who hires, or null. */
function saysWho(said: readonly Reading[], { context, prepared }: ReadDraft): 'NAME' | 'CONFIDENCE' | null {
  if (said.some((reading) => namesCompany(reading, prepared.company))) return 'NAME';
  if (said.some((reading) => readConfidence(reading)?.isExplained)) return 'CONFIDENCE';
  if (context.campaign.company !== null) return null;
  const { person } = context;
  const others = [readCompany(person.company), ...prepared.names.map(readCompany)];
  return said.some((reading) => namesSomeCompany(reading, others)) ? 'NAME' : null;
}

export function isSaidInThread({ prepared }: ReadDraft): boolean {
  return prepared.earlier.some((earlier) => earlier.saysWho);
}

/** Whether the draft itself names who hires. */
export function isSaidHere(seen: ReadDraft): boolean {
  return saysWho([seen.reading, ...(seen.subject ? [seen.subject] : [])], seen) !== null;
}

/** « pour un client final, à Nantes » takes the name in its place; « un client leader de… » would not read well. */
function naming({ text }: Reading, unnamed: Range | null, company: string): Fix | null {
  if (
    !unnamed ||
    !/^\s*(?:[.,;:!?)]|$|à |a |en |qui |basé|situé|\(|in |based )/i.test(text.slice(unnamed.end))
  )
    return null;
  return { kind: 'replace', start: unnamed.start, end: unnamed.end, text: company };
}
