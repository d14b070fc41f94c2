/** What a string of digits is in a country's numbering plan. */
export type Line = "mobile" | "landline" | "freephone";

/** One country's plan: its code, and how its own callers dial (ITU-T E.164, the regulators' plans of 2024). */
interface Plan {
  readonly country: string;
  readonly code: string;
  /** The line that national digits (trunk 0 left out) belong to; undefined for none. */
  line(national: string): Line | undefined;
  /** Whether callers at home dial a 0 first. */
  readonly trunk: boolean;
}

const between = (text: string, least: number, most: number): boolean => text.length >= least && text.length <= most;

const plans: readonly Plan[] = [
  {
    country: "sa",
    code: "27",
    trunk: true,
    line: (n) => {
      if (n.length !== 9) return undefined;
      if (n.startsWith("80") || n.startsWith("86")) return "freephone";
      if ("678".includes(n.charAt(0))) return "mobile";
      return "12345".includes(n.charAt(0)) ? "landline" : undefined;
    },
  },
  {
    country: "uk",
    code: "44",
    trunk: true,
    line: (n) => {
      if (n.startsWith("80") && between(n, 9, 10)) return "freephone";
      if (n.startsWith("7"))
        return n.length === 10 && n.charAt(1) !== "0" && (n.charAt(1) !== "6" || n.startsWith("7624")) ? "mobile" : undefined;
      if (n.startsWith("1")) return between(n, 9, 10) ? "landline" : undefined;
      return "2389".includes(n.charAt(0)) && n.length === 10 ? "landline" : undefined;
    },
  },
  {
    country: "hk",
    code: "852",
    trunk: false,
    line: (n) => {
      if (n.startsWith("800") && n.length === 9) return "freephone";
      if (n.length !== 8) return undefined;
      if ("23".includes(n.charAt(0))) return "landline";
      return "456789".includes(n.charAt(0)) && !n.startsWith("999") ? "mobile" : undefined;
    },
  },
  {
    country: "ie",
    code: "353",
    trunk: true,
    line: (n) => {
      if (n.startsWith("818")) return "freephone";
      if (n.startsWith("8")) return n.length === 9 && "2356789".includes(n.charAt(1)) ? "mobile" : undefined;
      if (n.startsWith("1")) return between(n, 8, 9) ? "landline" : undefined;
      return "245679".includes(n.charAt(0)) && between(n, 7, 9) ? "landline" : undefined;
    },
  },
];

/** A phone number understood: country by jurisdiction id ("" for elsewhere) and sort of line. */
export interface Dialled {
  readonly country: string;
  readonly line: Line;
  /** Written with its country code. */
  readonly international: boolean;
}

/** Reads digits dialled abroad, country code first, no + and no 00. Other countries' codes pass at 8 to 15 digits. */
export function readInternational(digits: string): Dialled | undefined {
  for (const plan of plans) {
    if (!digits.startsWith(plan.code)) continue;
    const rest = digits.slice(plan.code.length);
    const line = plan.line(rest.startsWith("0") ? rest.slice(1) : rest);
    return line && { country: plan.country, line, international: true };
  }
  return between(digits, 8, 15) && !digits.startsWith("0") ? { country: "", line: "landline", international: true } : undefined;
}

/** Reads digits dialled at home by the customs of these jurisdictions, in their order. */
export function readNational(digits: string, jurisdictions: readonly string[]): Dialled | undefined {
  for (const plan of plans) {
    if (!jurisdictions.includes(plan.country) || plan.trunk !== digits.startsWith("0")) continue;
    const line = plan.line(plan.trunk ? digits.slice(1) : digits);
    if (line) return { country: plan.country, line, international: false };
  }
  // Irish freephone and shared-cost numbers have no trunk 0.
  const shared =
    jurisdictions.includes("ie") &&
    digits.length === 10 &&
    (digits.startsWith("1800") || digits.startsWith("1890") || digits.startsWith("1850"));
  return shared ? { country: "ie", line: "freephone", international: false } : undefined;
}
