/** The address people type, for links shown before scripts load. */
export function publicOrigin(): string {
  const url = process.env.NEXTAUTH_URL;
  return url && URL.canParse(url) ? new URL(url).origin : '';
}
