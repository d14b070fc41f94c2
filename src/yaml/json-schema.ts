import type { Form, ListForm, MapForm, NumberForm } from "./form.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 7, which editors know) of a file: for completion and checks while writing. */
export function schemaOf(title: string, form: Form, definitions: Readonly<Record<string, Form>> = {}): Schema {
  const named = Object.entries(definitions).map(([name, one]) => [name, inner(one)]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title,
    ...inner(form),
    ...(named.length > 0 ? { definitions: Object.fromEntries(named) } : {}),
  };
}

function inner(form: Form): Schema {
  switch (form.is) {
    case "text": {
      const { doc: description, matching, most } = form;
      return { description, type: ["string", "number", "boolean"], pattern: matching?.source ?? "\\S", ...given({ maxLength: most }) };
    }
    case "texts":
      return { description: form.doc, ...oneOrMore({ type: "string" }) };
    case "flag":
      return { description: form.doc, type: "boolean" };
    case "word":
      return { description: form.doc, enum: form.of };
    case "words":
      return { description: form.doc, ...oneOrMore({ enum: form.of }) };
    case "table":
      return { description: form.doc, type: "object", additionalProperties: { enum: form.of } };
    case "number":
      return numberSchema(form);
    case "map":
      return mapSchema(form);
    case "list":
      return listSchema(form);
    case "either":
      return { description: form.doc, anyOf: form.of.map(inner) };
    case "named":
      return { $ref: `#/definitions/${form.name}` };
    case "anything":
      // Empty values are refused everywhere.
      return { description: form.doc, not: { type: "null" } };
  }
}

const numberSchema = ({ doc, whole, least, most, above, below, except }: NumberForm): Schema => ({
  description: doc,
  type: whole === true ? "integer" : "number",
  ...given({ minimum: least, maximum: most, exclusiveMinimum: above, exclusiveMaximum: below }),
  ...(except === undefined ? {} : { not: { const: except } }),
});

const mapSchema = ({ doc, keys, needed, some, together }: MapForm): Schema => ({
  description: doc,
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(Object.entries(keys).map(([name, form]) => [name, inner(form)])),
  ...given({ required: needed }),
  ...(some === undefined ? {} : { anyOf: some.map((key) => ({ required: [key] })) }),
  ...(together === undefined ? {} : { dependencies: { [together[0]]: [together[1]], [together[1]]: [together[0]] } }),
});

/** A single value stands for a list of one, where one is enough. */
function listSchema({ doc, item, least, most, strict, unique }: ListForm): Schema {
  const one = inner(item);
  const array = { type: "array", items: one, ...given({ minItems: least, maxItems: most, uniqueItems: unique }) };
  return { description: doc, ...(strict === true || (least ?? 0) > 1 ? array : { anyOf: [one, array] }) };
}

const oneOrMore = (item: Schema): Schema => ({ anyOf: [item, { type: "array", items: item }] });

const given = (values: Schema): Schema => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
