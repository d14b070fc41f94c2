import { schemaOf } from "../yaml/json-schema.ts";
import { configuration } from "./keys.ts";

/** The JSON Schema of scrubin.config.yaml, for editors. */
export const configurationSchema = (): string => `${JSON.stringify(schemaOf("scrubin.config.yaml", configuration), null, 2)}\n`;
