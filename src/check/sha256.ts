import { getBuiltinModule } from "node:process";

/** SHA-256 in hexadecimal. Its module is loaded when it is needed: it costs a start 3 ms. */
export const sha256 = (text: string): string => getBuiltinModule("node:crypto").createHash("sha256").update(text).digest("hex");
