/** Letters and what they do, for the help. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly what: string;
}

/** Tells the help which keys work on this page. A page that says so moves in its own list by itself. */
export function PageKeys({ lines }: { lines: readonly KeyLine[] }) {
  return <div hidden data-page-keys={JSON.stringify(lines)} />;
}
