/** FNV-1a over UTF-16 units: the start value, and one step. The word table and the tokeniser must agree on it. */
export const hashSeed = 0x811c9dc5 | 0;

export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

export function hashOf(text: string): number {
  let hash = hashSeed;
  for (let i = 0; i < text.length; i += 1) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}
