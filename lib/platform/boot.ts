import "server-only";
import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { system } from "./actor.ts";
import { hours } from "./clock.ts";
import { read } from "./db.ts";
import { env, isSecure } from "./env.ts";
import { Refusal } from "./errors.ts";
import { log } from "./log.ts";

const HSTS = `max-age=${(hours(24) * 365) / 1000}`;

/**
 * Sees every request before the framework does. Next keeps an X-Forwarded-For that a client sent, so the socket's
 * own address is appended here (and replaces it where no proxy of ours stands in front).
 * HSTS is set here because the build does not know the address under which it will be served.
 */
function watchRequests(): void {
  channel("http.server.request.start").subscribe((message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const socketAddress = request.socket.remoteAddress ?? "unknown";
    const sent = env.TRUSTED_PROXY_HOPS > 0 ? request.headers["x-forwarded-for"] : undefined;
    request.headers["x-forwarded-for"] = sent ? `${sent}, ${socketAddress}` : socketAddress;
    if (isSecure()) response.setHeader("Strict-Transport-Security", HSTS);
  });
}

/** A database that may forget an acknowledged write is served, but loudly. */
async function warnOfForgetfulDatabase(): Promise<void> {
  const [settings] = await read(
    system("boot"),
    (tx) => tx.$queryRaw<{ fsync: string; full_page_writes: string; synchronous_commit: string }[]>`
      SELECT current_setting('fsync') AS fsync,
             current_setting('full_page_writes') AS full_page_writes,
             current_setting('synchronous_commit') AS synchronous_commit`,
  );
  const off = Object.entries(settings ?? {}).filter(([, value]) => value === "off");
  if (off.length > 0)
    log.warn({ settings: Object.fromEntries(off) }, "the database may lose acknowledged writes in a crash");
}

/** Starts what lives as long as the process. Importing env.ts has checked the settings already. */
export async function boot(): Promise<void> {
  watchRequests();
  try {
    await warnOfForgetfulDatabase();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.warn({ refusal: error.code }, "the database does not answer yet");
  }
}
