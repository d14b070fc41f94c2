// A thread of the crew: gets tasks, gives answers.
import { parentPort } from "node:worker_threads";
import { doTask } from "./task.ts";

parentPort?.on("message", (task) => {
  const answer = doTask(task);
  parentPort?.postMessage(answer, [answer.buffer as ArrayBuffer]);
});
