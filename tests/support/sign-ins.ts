/** Who signs in, in journeys and pictures. The database they live in exists only for the run. */
export const DEMO_EMAIL = 'camille@demo.example';
/** A lead and a recruiter of the demo, beside its administrator. */
export const SOIZIC_EMAIL = 'soizic@demo.example';
export const BENOIT_EMAIL = 'benoit@demo.example';
export const TEAM_EMAIL = 'salome@cabinet-vidal.example';
/** A team of one whose twelve relances wait (relance-desk.ts). */
export const DESK_EMAIL = 'margaux@atelier-des-quais.example';
/** The same again, for the list worked by thumb. */
export const THUMB_EMAIL = 'irene@comptoir-des-flux.example';
/** A team of one who wrote to thirty people in the last two hours. */
export const SOURCING_EMAIL = 'basile@vigie-ouest.example';
export const PASSWORD = 'quatre-lanternes-au-port';
