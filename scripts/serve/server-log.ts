import pino from "pino";
import { env } from "../../lib/platform/env.ts";
import { loggableError } from "../../lib/platform/loggable-error.ts";

/** The log of the server, in the form of the application's own: one line of JSON for each event. */
export const serverLog = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: (error: unknown) => loggableError(error) },
});

/**
 * Sends to the log what is warned of on the console: a line each, of an error the message without its stack. Next warns
 * there of requests that it cannot take, such as one for an action that is not of this build, and anybody can send them.
 */
export function logWarnings(): void {
  console.warn = (...words: unknown[]) => {
    serverLog.warn(words.map((word) => (word instanceof Error ? word.message : String(word))).join(" "));
  };
}
