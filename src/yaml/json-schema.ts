import type { Keys, Shape } from "./shape.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 7, which editors know) of a map: for completion and checks while writing. */
export function schemaOf(title: string, shape: Shape & { readonly is: "map" }): Schema {
  return { $schema: "http://json-schema.org/draft-07/schema#", title, ...inner(shape) };
}

function inner(shape: Shape): Schema {
  const description = shape.doc;
  switch (shape.is) {
    case "text":
      return { description, type: ["string", "number"] };
    case "texts":
      return { description, ...oneOrMore({ type: "string" }) };
    case "flag":
      return { description, type: "boolean" };
    case "word":
      return { description, enum: shape.of };
    case "words":
      return { description, ...oneOrMore({ enum: shape.of }) };
    case "table":
      return { description, type: "object", additionalProperties: { enum: shape.of } };
    case "map":
      return {
        description,
        type: "object",
        additionalProperties: false,
        properties: properties(shape.keys),
        ...(shape.needed === undefined ? {} : { required: shape.needed }),
      };
    case "list":
      return { description, ...oneOrMore(inner(shape.item)) };
  }
}

/** A single value stands for a list of one. */
const oneOrMore = (item: Schema): Schema => ({ anyOf: [item, { type: "array", items: item }] });

const properties = (keys: Keys): Schema => Object.fromEntries(Object.entries(keys).map(([name, shape]) => [name, inner(shape)]));
