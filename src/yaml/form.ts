import type { Shape } from "./shape.ts";

/** What a value in a YAML file may be, for its JSON Schema: shapes, and what only readers of their own can read. */
export type Form =
  | Exclude<Shape, { readonly is: "text" | "map" | "list" }>
  /** A text, not empty; a number or a flag is taken as written. */
  | { readonly is: "text"; readonly doc: string; readonly matching?: RegExp | undefined; readonly most?: number | undefined }
  | NumberForm
  | MapForm
  | ListForm
  | { readonly is: "either"; readonly of: readonly Form[]; readonly doc: string }
  /** One of the definitions that go with a schema: forms may hold each other. */
  | { readonly is: "named"; readonly name: string }
  | { readonly is: "anything"; readonly doc: string };

export interface NumberForm {
  readonly is: "number";
  readonly doc: string;
  readonly whole?: true;
  /** Both ends are in. */
  readonly least?: number;
  readonly most?: number;
  /** Both ends are out. */
  readonly above?: number;
  readonly below?: number;
  readonly except?: number;
}

export interface MapForm {
  readonly is: "map";
  readonly doc: string;
  readonly keys: Readonly<Record<string, Form>>;
  readonly needed?: readonly string[];
  /** One of these keys at least. */
  readonly some?: readonly string[];
  /** Two keys of which neither stands alone. */
  readonly together?: readonly [string, string];
}

export interface ListForm {
  readonly is: "list";
  readonly doc: string;
  readonly item: Form;
  readonly least?: number;
  readonly most?: number;
  /** A single value is no list of one. */
  readonly strict?: true;
  readonly unique?: true;
}

/** The forms of the keys that a reader knows; one for which none is written down may be anything. */
export const keyed = (known: readonly string[], forms: Readonly<Record<string, Form>>): Readonly<Record<string, Form>> =>
  Object.fromEntries(known.map((key) => [key, forms[key] ?? { is: "anything", doc: "" }]));
