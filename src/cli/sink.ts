/** Where a report goes. A write that must wait returns a promise: the next piece is made only when it is done. */
export interface Sink {
  write(text: string): void | Promise<void>;
  /** All is written: make it count. */
  close(): Promise<void>;
  /** It went wrong: leave no trace. */
  abandon(): Promise<void>;
}

/** Characters put together before a write: few system calls, little memory. */
const chunk = 65_536;

/** Writes pieces one after the other, never faster than the sink takes them. */
export async function pour(pieces: Iterable<string>, sink: Pick<Sink, "write">): Promise<void> {
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < chunk) continue;
    await sink.write(waiting);
    waiting = "";
  }
  if (waiting !== "") await sink.write(waiting);
}
