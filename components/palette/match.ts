/** Letters without accents or case, as people type them in a hurry. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').toLowerCase();
}

/**
 * Whether every word typed begins a word of the label or of its synonyms. What matches the label itself comes before what matches a synonym.
 * @returns 0 when it does not match; 3 when the label begins so, 2 when words of it do, 1 for a synonym.
 * @example matchOf('repor', 'Plus tard', 'reporter repousser') is 1; matchOf('reglages', 'Réglages', '') is 3.
 */
export function matchOf(typed: string, label: string, also: string): 0 | 1 | 2 | 3 {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const inLabel = ` ${fold(label)}`;
  const everywhere = `${inLabel} ${fold(also)}`;
  if (words.length === 0 || inLabel.startsWith(` ${words.join(' ')}`)) return 3;
  if (words.every((word) => inLabel.includes(` ${word}`))) return 2;
  return words.every((word) => everywhere.includes(` ${word}`)) ? 1 : 0;
}
