const interrupted = Symbol("interrupted");

/**
 * Hands on what a source yields until the signal fires, even while the source waits for input.
 * The source is told to stop but not waited for: standard input may never answer.
 */
export async function* untilInterrupted<T>(source: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  let ended = false;
  try {
    while (true) {
      const next = signal === undefined ? await iterator.next() : await nextOrInterrupted(iterator, signal);
      ended = next === interrupted || next.done === true;
      if (next === interrupted) letGo(iterator);
      if (next === interrupted || next.done === true) return;
      yield next.value;
    }
  } finally {
    if (!ended) await iterator.return?.();
  }
}

function letGo(iterator: AsyncIterator<unknown>): void {
  iterator.return?.().catch(() => {});
}

async function nextOrInterrupted<T>(iterator: AsyncIterator<T>, signal: AbortSignal): Promise<IteratorResult<T> | typeof interrupted> {
  if (signal.aborted) return interrupted;
  let stop = (): void => {};
  const fired = new Promise<typeof interrupted>((resolve) => {
    stop = () => resolve(interrupted);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([iterator.next(), fired]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
