import { classCount, classOf, type PairSieve } from "./pairs.ts";

/** What is known of the texts that a piece of an expression matches: classes they begin and end with, and pairs of which each need holds one. */
interface Piece {
  readonly first: number;
  readonly last: number;
  readonly empty: boolean;
  readonly needs: readonly Need[];
}

/** For each class the classes that may follow it. */
type Need = Int32Array;

const nothing: Piece = { first: 0, last: 0, empty: true, needs: [] };
const mostNeeds = 5;

/** How often a class is met in a text, roughly, in percent. */
const common = [
  0.2, 18, 1, 1, 0.5, 0.6, 0.5, 1.5, 1, 0.3, 0.2, 0.3, 0.5, 0.2, 0.2, 0.5, 1.7, 4, 3.5, 4, 10, 7.5, 7, 2.5, 10, 4, 2, 6, 6, 6, 6, 9,
];

/** The sieve of a raw expression, empty needs where nothing can be told: what it does not understand lets everything pass. */
export function sieveOf(source: string): PairSieve {
  try {
    const reader = new ExpressionReader(source);
    const branches = reader.branches();
    if (!reader.done) return [[]];
    return branches.map(({ needs }) => needs.map(rowsOf));
  } catch (error) {
    if (error instanceof RangeError) return [[]];
    throw error;
  }
}

function rowsOf(need: Need): number[] {
  const rows: number[] = [];
  need.forEach((follow, row) => {
    if (follow !== 0) rows.push(row, follow);
  });
  return rows;
}

function pair(last: number, first: number): Need {
  return Int32Array.from({ length: classCount }, (_, row) => (last & (1 << row) ? first : 0));
}

function cost(need: Need): number {
  let sum = 0;
  for (let row = 0; row < classCount; row += 1)
    for (let next = 0; next < classCount; next += 1)
      if (((need[row] as number) >>> next) & 1) sum += (common[row] as number) * (common[next] as number);
  return sum;
}

const rarest = (needs: readonly Need[]): Need[] => [...needs].sort((a, b) => cost(a) - cost(b)).slice(0, mostNeeds);

function joined(one: Piece, two: Piece): Piece {
  const between = one.empty || two.empty ? [] : [pair(one.last, two.first)];
  return {
    first: one.first | (one.empty ? two.first : 0),
    last: two.last | (two.empty ? one.last : 0),
    empty: one.empty && two.empty,
    needs: rarest([...one.needs, ...two.needs, ...between]),
  };
}

function either(pieces: readonly Piece[]): Piece {
  const need = new Int32Array(classCount);
  for (const { needs } of pieces)
    needs[0]?.forEach((follow, row) => {
      need[row] = (need[row] as number) | follow;
    });
  return {
    first: pieces.reduce((bits, piece) => bits | piece.first, 0),
    last: pieces.reduce((bits, piece) => bits | piece.last, 0),
    empty: pieces.some((piece) => piece.empty),
    needs: pieces.every(({ needs }) => needs.length > 0) ? [need] : [],
  };
}

/** One character of these classes. */
const single = (classes: number): Piece => ({ first: classes, last: classes, empty: false, needs: [pair(-1, classes)] });

/** Reads the plain part of the language of expressions; throws a RangeError at anything else. */
class ExpressionReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.#at === this.#source.length;
  }

  branches(): Piece[] {
    const found = [this.#row()];
    while (this.#take("|")) found.push(this.#row());
    return found;
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #row(): Piece {
    let row = nothing;
    while (!this.done && !"|)".includes(this.#source.charAt(this.#at))) row = joined(row, this.#repeated(this.#atom()));
    return row;
  }

  #repeated(piece: Piece): Piece {
    let least = 1;
    if (this.#take("?") || this.#take("*")) least = 0;
    else if (this.#take("{")) {
      const close = this.#source.indexOf("}", this.#at);
      least = Number.parseInt(this.#source.slice(this.#at, close), 10);
      if (close < 0 || Number.isNaN(least)) throw new RangeError("Unexpected quantifier");
      this.#at = close + 1;
    } else this.#take("+");
    this.#take("?");
    return least === 0 ? { ...piece, empty: true, needs: [] } : piece;
  }

  #atom(): Piece {
    if (this.#take("^") || this.#take("$") || this.#take("\\b")) return nothing;
    if (this.#take("(?=") || this.#take("(?!") || this.#take("(?<=") || this.#take("(?<!")) {
      this.#inside();
      return nothing;
    }
    if (this.#take("(?:")) return either(this.#inside());
    if (this.#take("(")) {
      if (this.#take("?")) throw new RangeError("Unexpected group");
      return either(this.#inside());
    }
    if (this.#take("[")) return single(this.#set());
    if (this.#take(".")) return single(-1);
    const code = this.#character();
    return single(code < 0 ? ~code : 1 << classOf(code));
  }

  #inside(): Piece[] {
    const found = this.branches();
    if (!this.#take(")")) throw new RangeError("Unexpected end");
    return found;
  }

  #set(): number {
    const negated = this.#take("^");
    let classes = 0;
    while (!this.#take("]")) {
      const from = this.#character();
      if (from < 0) {
        classes |= ~from;
        continue;
      }
      const range = this.#source.charAt(this.#at) === "-" && this.#source.charAt(this.#at + 1) !== "]" && this.#take("-");
      const to = range ? this.#character() : from;
      for (let code = from; code <= to; code += 1) classes |= 1 << classOf(code);
    }
    return negated ? -1 : classes;
  }

  /** The code of a character, or the complement of the classes of several. */
  #character(): number {
    if (this.done) throw new RangeError("Unexpected end");
    const code = this.#source.charCodeAt(this.#at);
    this.#at += 1;
    if (code !== 92) return code;
    const escaped = this.#source.charAt(this.#at);
    this.#at += 1;
    if (escaped === "d") return ~(1 << classOf(48));
    if (escaped === "n") return 10;
    if (escaped === "" || (escaped >= "a" && escaped <= "z") || (escaped >= "A" && escaped <= "Z") || (escaped >= "0" && escaped <= "9"))
      throw new RangeError("Unexpected escape");
    return escaped.charCodeAt(0);
  }
}
