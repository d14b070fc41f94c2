declare module "natural/lib/natural/distance/jaro-winkler_distance.js" {
  /** Likeness of two strings from 0 to 1. */
  export default function JaroWinklerDistance(first: string, second: string, options?: { ignoreCase?: boolean }): number;
}
