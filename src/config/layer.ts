import type { Read } from "../yaml/shape.ts";

/** Settings that stand together in a file: for all files below its folder, or for those that an override names. */
export interface Layer {
  /** As people know the file. */
  readonly path: string;
  /** Absolute: what paths and patterns in it are taken from. */
  readonly folder: string;
  readonly values: ReadonlyMap<string, Read>;
  /** Patterns of the files it is for; undefined for all. */
  readonly files: readonly string[] | undefined;
}

/** A configuration with all that it extends: the layers in the order in which later ones win. */
export interface Layers {
  readonly path: string;
  readonly folder: string;
  readonly layers: readonly Layer[];
}
