// `npm run relance -- token create --email E --name N`: a key for the HTTP API without a page, for machines that set each other up.
import { parseArgs } from 'node:util';
import { findMemberForSignIn } from '../../db/members.ts';
import { mintScope } from '../../db/scope.ts';
import { DAY } from '../../domain/time/instant.ts';
import { createToken } from '../../operations/tokens.ts';

const usage = `Utilisation\u202f: npm run relance -- token create --email ADRESSE --name NOM [--days JOURS]

Crée une clé qui agit au nom du membre de cette adresse. Elle est la dernière ligne écrite, et ne se revoit plus.
  --days  la clé s'arrête d'elle-même après ce nombre de jours\u202f; sans lui, elle vaut jusqu'à ce qu'on la révoque dans les réglages`;

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  days: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/**
 * Prints the new key alone on its last line.
 * @returns 2 when it was called the wrong way, 1 when there is no such active member
 */
export async function run(args: string[]): Promise<number> {
  const asked = parse(args);
  if (asked?.values.help) {
    console.log(usage);
    return 0;
  }
  const wish = asked && wishOf(asked);
  if (!wish) {
    console.error(usage);
    return 2;
  }
  const member = await findMemberForSignIn(wish.email);
  if (!member?.isActive) {
    console.error('Aucun membre actif n\u2019a cette adresse.');
    return 1;
  }
  const { token } = await createToken(mintScope(member.workspaceId), member.memberId, wish);
  console.log('Voici la clé\u202f; elle ne sera plus montrée.');
  console.log(token);
  return 0;
}

type Asked = ReturnType<typeof parse>;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return null;
  }
}

function wishOf({
  values,
  positionals,
}: NonNullable<Asked>): { email: string; name: string; expiresAt: Date | null } | null {
  const { email = '', name = '', days } = values;
  const isWhole = days === undefined || /^[1-9]\d{0,4}$/.test(days);
  if (positionals.join(' ') !== 'create' || !email.trim() || !name.trim() || name.length > 80 || !isWhole)
    return null;
  return { email, name: name.trim(), expiresAt: days ? new Date(Date.now() + Number(days) * DAY) : null };
}
