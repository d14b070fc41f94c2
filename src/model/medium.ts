/** A picture, film or recording that goes with a post, as far as the archive tells. */
export interface Medium {
  /** Its name inside the export, with forward slashes, or its address. */
  readonly name: string;
  readonly alt?: string | undefined;
  /** When it was taken: ISO 8601, without an offset where the zone is not known. */
  readonly taken?: string | undefined;
  /** Where it was taken, in degrees. */
  readonly at?: { readonly latitude: number; readonly longitude: number } | undefined;
}
