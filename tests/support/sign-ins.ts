/** Who signs in, in journeys and pictures. The database they live in exists only for the run. */
export const DEMO_EMAIL = 'camille@demo.example';
export const TEAM_EMAIL = 'salome@cabinet-vidal.example';
export const PASSWORD = 'quatre-lanternes-au-port';
