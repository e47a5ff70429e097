import type { ServerResponse } from "node:http";

/**
 * Holds an answer back: nothing of it is sent before `release` has settled, which is called when the answer begins, and
 * once more when it ends later than that.
 */
export function holdAnswer(response: ServerResponse, release: () => Promise<void>): void {
  const original = {
    writeHead: response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
    write: response.write.bind(response) as (...args: unknown[]) => boolean,
    end: response.end.bind(response) as (...args: unknown[]) => ServerResponse,
  };
  /** what was asked for while the answer is held; null when it is not */
  let held: (() => unknown)[] | null = null;
  let hasBegun = false;

  const hold = (): (() => unknown)[] => {
    if (held) return held;
    hasBegun = true;
    const queue: (() => unknown)[] = [];
    held = queue;
    void release().finally(() => {
      held = null;
      for (const ask of queue) ask();
      response.emit("drain");
    });
    return queue;
  };

  response.writeHead = ((...args: unknown[]) => {
    if (hasBegun && !held) return original.writeHead(...args);
    // the middleware that compresses asks for the head before each write, as long as it was not sent
    hold().push(() => response.headersSent || original.writeHead(...args));
    return response;
  }) as ServerResponse["writeHead"];
  response.flushHeaders = () => {
    if (hasBegun && !held) original.flushHeaders();
    else hold().push(() => original.flushHeaders());
  };
  response.write = ((...args: unknown[]) => {
    if (hasBegun && !held) return original.write(...args);
    hold().push(() => original.write(...args));
    return false;
  }) as ServerResponse["write"];
  response.end = ((...args: unknown[]) => {
    hold().push(() => original.end(...args));
    return response;
  }) as ServerResponse["end"];
}
