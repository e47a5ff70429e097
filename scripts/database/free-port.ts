import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Below the range from which systems hand out ports for outgoing connections. */
const FIRST_PORT = 20_000;
const LAST_PORT = 29_999;

/** Whether a server could listen on this port of this machine right now. */
export function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A random free port of the loopback address. Another process may take it first: the caller tries again. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST_PORT, LAST_PORT + 1);
    if (await isPortFree(port)) return port;
  }
}
