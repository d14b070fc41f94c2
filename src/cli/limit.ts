import { InvalidArgumentError } from "commander";
import { type Limits, usualLimits } from "../model/limits.ts";

const units: Readonly<Record<string, number>> = { "": 1, b: 1, kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40 };

const isLimit = (name: string): name is keyof Limits => Object.hasOwn(usualLimits, name);

/** One bound as the command line gives it: `total=500GB`, `ratio=1000`. */
export function limitOf(text: string): Partial<Limits> {
  const equals = text.indexOf("=");
  const name = text.slice(0, Math.max(0, equals)).trim();
  if (!isLimit(name)) throw new InvalidArgumentError(`Expected NAME=NUMBER with one of ${Object.keys(usualLimits).join(", ")}.`);
  const value = text.slice(equals + 1).trim();
  const digits = Array.from(value).findIndex((sign) => !"0123456789".includes(sign));
  const number = Number(digits < 0 ? value : value.slice(0, digits));
  const unit = digits < 0 ? "" : value.slice(digits).trim().toLowerCase();
  const factor = Object.hasOwn(units, unit) && (unit === "" || name === "total") ? units[unit] : undefined;
  if (factor === undefined || digits === 0 || value === "" || !Number.isSafeInteger(number * factor)) {
    throw new InvalidArgumentError(`Expected a whole number${name === "total" ? ", with KB, MB, GB or TB behind it if need be" : ""}.`);
  }
  return { [name]: number * factor };
}
