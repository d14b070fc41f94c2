/** Gathers what changes until nothing has for a while, so that a heap of changes is one. */
export class Alarm {
  readonly #quiet: number;
  #paths = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #rung = false;
  #wake: () => void = () => undefined;

  /** `quiet` is how long nothing may change, in milliseconds. */
  constructor(quiet: number) {
    this.#quiet = quiet;
  }

  ring(path: string): void {
    this.#paths.add(path);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#rung = true;
      this.#wake();
    }, this.#quiet);
  }

  /** The paths that have changed; undefined when the signal fires. */
  async next(signal: AbortSignal | undefined): Promise<ReadonlySet<string> | undefined> {
    while (!(this.#rung || signal?.aborted === true)) {
      const { promise, stop } = fired(signal);
      await Promise.race([new Promise<void>((resolve) => (this.#wake = resolve)), promise]);
      stop();
    }
    if (signal?.aborted === true) return undefined;
    const paths = this.#paths;
    this.#paths = new Set();
    this.#rung = false;
    return paths;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Settles when a signal fires; `stop` listens no longer. */
function fired(signal: AbortSignal | undefined): { readonly promise: Promise<void>; stop(): void } {
  let stop = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    const listen = (): void => resolve();
    signal?.addEventListener("abort", listen, { once: true });
    stop = () => signal?.removeEventListener("abort", listen);
  });
  return { promise, stop };
}
