import type { Dialect, Stretch } from "./cell.ts";
import { beginCut, type Cut, cutLine } from "./split.ts";
import type { TextLine } from "./text-lines.ts";

/** The lines of one row of a table, put together. */
export interface Record {
  readonly raw: string;
  readonly line: number;
  readonly cut: Cut;
  /** Whether the end of the file or the beginning of another row came before its last quote. */
  readonly broken: boolean;
  /** Whether lines were added after the cutting had ended, since the cells did not fit the table. */
  readonly extended: boolean;
  /** Whether the file ends with it, without a line end. */
  readonly last: boolean;
}

/** What the assembling of rows goes by. */
export interface Guide {
  readonly width: number;
  /** The column of free text. */
  readonly words: number | undefined;
  /** Whether a line begins as rows of this table do; undefined where that cannot be told. */
  readonly begins: ((line: string) => boolean) | undefined;
}

/** The most characters of one row. */
const longest = 16 * 2 ** 20;

/**
 * Puts lines together to rows. Quotes are trusted until they contradict the table: a row with too few or too many cells, or with quotes that
 * are neither doubled nor at an end, goes on to the next line that begins as rows do; and such a line ends a row whose quotes are still open.
 */
export class Records {
  readonly #dialect: Dialect;
  readonly #guide: Guide;
  readonly #tooLong: (line: number) => void;
  #lines: string[] = [];
  #length = 0;
  #line = 0;
  #cut: Cut = beginCut();
  /** The length at which the cutting ended because the cells do not fit the table; 0 while it goes on. */
  #doubtful = 0;
  #dropping = false;

  constructor(dialect: Dialect, guide: Guide, tooLong: (line: number) => void) {
    this.#dialect = dialect;
    this.#guide = guide;
    this.#tooLong = tooLong;
  }

  /** Takes a line and gives the rows that are finished. */
  push({ text, line }: TextLine): readonly Record[] {
    const done: Record[] = [];
    if ((this.#length > 0 || this.#dropping) && this.#guide.begins?.(text) === true) {
      if (this.#length > 0) done.push(this.#take());
      this.#dropping = false;
    }
    if (this.#dropping) return done;
    if (this.#length === 0) this.#line = line;
    const base = this.#length;
    this.#lines.push(text);
    this.#length += text.length;
    if (this.#length > longest) this.#drop();
    else if (this.#doubtful === 0) {
      cutLine(text, base, this.#cut, this.#dialect);
      if (!this.#cut.quoted && this.#isDoubtful(text)) this.#doubtful = this.#length;
      else if (!this.#cut.quoted) done.push(this.#take());
    }
    return done;
  }

  end(): readonly Record[] {
    return this.#length === 0 ? [] : [this.#take()];
  }

  #isDoubtful(line: string): boolean {
    if (this.#guide.begins === undefined) return false;
    if (this.#cut.cells.length !== this.#guide.width) return this.#lines.length > 1 || line.trim() !== "";
    return this.#cut.stray && isTorn(this.#lines.join(""), this.#cut.cells[this.#guide.words ?? -1]);
  }

  #take(): Record {
    const raw = this.#lines.join("");
    const end = bodyEnd(raw);
    const broken = this.#cut.quoted;
    if (broken) this.#cut.cells.push({ start: this.#cut.start, end: Math.max(end, this.#cut.start) });
    const extended = this.#doubtful > 0 && this.#doubtful < end;
    const record = { raw, line: this.#line, cut: this.#cut, broken, extended, last: end === raw.length };
    this.#reset();
    return record;
  }

  #drop(): void {
    this.#tooLong(this.#line);
    this.#dropping = this.#guide.begins !== undefined;
    this.#reset();
  }

  #reset(): void {
    this.#lines = [];
    this.#length = 0;
    this.#cut = beginCut();
    this.#doubtful = 0;
  }
}

/** Whether a cell of words begins an object of JSON that does not end: one of its own quotes stood at the end of a line. */
export function isTorn(raw: string, cell: Stretch | undefined): boolean {
  const text = cell === undefined ? "" : raw.slice(cell.start, cell.end);
  return text.startsWith('"{') && !text.endsWith('}"') && !text.endsWith('}]"');
}

/** The length of a text without the line ends at its end. */
function bodyEnd(text: string): number {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return end;
}
