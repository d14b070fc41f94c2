import { kill } from "node:process";
import type { Rooms } from "../cli/rooms.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { World } from "../model/world.ts";
import { Server } from "./server.ts";
import { openTransport } from "./transport.ts";
import { createConnection, createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "./wire.ts";

/** How often it is looked whether the editor still lives, in milliseconds. */
const heartbeat = 3000;
/** How long what came before the end of standard input may take to be heard, in milliseconds. */
const lastWords = 200;

/** `scrubin lsp`: a language server on standard input and output. Ends with 0 after shutdown and exit, with 1 when the editor leaves otherwise. */
export function serve(world: World, rooms: Rooms, interrupt?: AbortSignal): Promise<ExitCode> {
  let resolve: (code: ExitCode) => void = () => undefined;
  const promise = new Promise<ExitCode>((settle) => {
    resolve = settle;
  });
  const { input, output, ended } = openTransport(world);
  let timer: NodeJS.Timeout | undefined;
  const watchDog = {
    shutdownReceived: false,
    initialize: ({ processId }: { readonly processId: number | null }): void => {
      if (processId === null) return;
      timer = setInterval(() => !isAlive(processId) && watchDog.exit(watchDog.shutdownReceived ? 0 : 1), heartbeat);
    },
    exit: (code: number): void => resolve(code === 0 ? 0 : 1),
  };
  const connection = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger),
    watchDog,
  );
  const server = new Server(connection, world, rooms);
  connection.listen();
  const left = (): unknown => setTimeout(() => watchDog.exit(watchDog.shutdownReceived ? 0 : 1), lastWords);
  ended.then(left, left);
  interrupt?.addEventListener("abort", () => resolve(130), { once: true });
  return promise.finally(async () => {
    clearInterval(timer);
    await server.close();
    input.destroy();
    await new Promise<void>((done) => output.end(done));
  });
}

function isAlive(processId: number): boolean {
  try {
    return kill(processId, 0);
  } catch (error) {
    // It lives, and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
