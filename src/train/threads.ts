import { Worker } from "node:worker_threads";
import type { Crew, Task } from "./task.ts";

interface Waiting {
  readonly task: Task;
  readonly resolve: (answer: Float32Array) => void;
  readonly reject: (error: Error) => void;
}

/** A crew of so many threads, each at one task, the rest in a queue; `end` sends them home. */
export function threads(count: number, program: URL): { readonly crew: Crew; readonly end: () => Promise<void> } {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const all: Worker[] = [];
  const next = (): void => {
    const waiting = queue.shift();
    if (waiting === undefined) return;
    const worker = idle.pop() ?? hire();
    const settled = (): void => {
      worker.removeAllListeners("message");
      worker.removeAllListeners("error");
      idle.push(worker);
      if (queue.length > 0) next();
    };
    worker.once("message", (answer: Float32Array) => {
      settled();
      waiting.resolve(answer);
    });
    worker.once("error", waiting.reject);
    worker.postMessage(waiting.task);
  };
  const hire = (): Worker => {
    const worker = new Worker(program);
    all.push(worker);
    return worker;
  };
  const crew: Crew = (task) =>
    new Promise((resolve, reject) => {
      const { rows, columns, from, column, value } = task.matrix;
      queue.push({ task: { ...task, matrix: { rows, columns, from, column, value } }, resolve, reject });
      if (idle.length > 0 || all.length < count) next();
    });
  const end = async (): Promise<void> => {
    await Promise.all(all.map((worker) => worker.terminate()));
  };
  return { crew, end };
}
