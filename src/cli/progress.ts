import type { Gauge } from "../model/gauge.ts";

export interface ProgressOptions {
  /** Milliseconds since any moment. */
  now(): number;
  write(text: string): void;
  readonly columns: number;
}

/** In milliseconds: nothing is shown before the first, and the line is rewritten at most that often. */
const patience = 1000;
const rhythm = 200;
const erase = "\r\u001b[K";

/** One line on standard error, rewritten in place, for anything that takes longer than a second. */
export class Progress implements Gauge {
  readonly #options: ProgressOptions;
  readonly #start: number;
  #shown: number;
  #visible = false;
  #posts = 0;
  #read = 0;
  #ahead: number | undefined = 0;

  constructor(options: ProgressOptions) {
    this.#options = options;
    this.#start = options.now();
    this.#shown = this.#start + patience - rhythm;
  }

  /** So many posts were read in all. */
  posts(count: number): void {
    this.#posts = count;
    this.#tick();
  }

  read(bytes: number): void {
    this.#read += bytes;
    this.#tick();
  }

  expect(bytes: number | undefined): void {
    if (bytes === undefined) this.#ahead = undefined;
    else if (this.#ahead !== undefined) this.#ahead = Math.max(0, this.#ahead + bytes);
  }

  /** Takes the line away, so that something else can be printed. */
  clear(): void {
    if (this.#visible) this.#options.write(erase);
    this.#visible = false;
  }

  #tick(): void {
    const now = this.#options.now();
    if (now - this.#shown < rhythm) return;
    this.#shown = now;
    this.#visible = true;
    this.#options.write(erase + this.#line(now - this.#start).slice(0, this.#options.columns - 1));
  }

  #line(elapsed: number): string {
    const [read, ahead] = [this.#read, this.#ahead];
    const done = `${sized(read)} read, ${grouped(this.#posts)} post${this.#posts === 1 ? "" : "s"}`;
    if (ahead === undefined || read === 0) return `${done} …`;
    const share = Math.min(99, Math.floor((100 * read) / (read + ahead)));
    return `${done}, ${share} %, about ${spelt((elapsed / read) * ahead)} left`;
  }
}

/** "3.4 GB" */
function sized(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 2 ** (10 * step);
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`;
}

/** "12 345" */
function grouped(count: number): string {
  const digits = String(count);
  const first = digits.length % 3;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(" ");
}

/** "12 s", "3 min", "2 h 5 min" */
function spelt(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
