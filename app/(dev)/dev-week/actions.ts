'use server';
import type { RelanceOutcome } from '@/components/relances/week-screen';
const say = (verb: string) => async (form: FormData): Promise<RelanceOutcome> => {
  await new Promise((r) => setTimeout(r, 150));
  console.log(verb, [...form].filter(([k]) => !k.startsWith('$')));
  return { ok: true, message: `Relance faite pour Élodie Jaouen (${verb})`, undo: 'tok' };
};
export async function done(f: FormData) { return say('done')(f); }
export async function later(f: FormData) { return say('later')(f); }
export async function skip(f: FormData) { return say('skip')(f); }
export async function reply(f: FormData) { return say('reply')(f); }
export async function star(f: FormData) { return say('star')(f); }
export async function classify(f: FormData) { return say('classify')(f); }
export async function undo(f: FormData) { return { ...(await say('undo')(f)), undo: null, message: 'Annulé' } as RelanceOutcome; }
export async function signOut() {}
