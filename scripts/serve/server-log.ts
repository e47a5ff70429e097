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

/** What Next prints, as one line: of an error the message without its stack. */
const lineOf = (words: readonly unknown[]): string =>
  words.map((word) => (word instanceof Error ? word.message : String(word))).join(" ");

/** Errors with a digest are those that Next reports to the application too, which logs them (instrumentation.ts). */
const isReported = (word: unknown): boolean => word instanceof Error && "digest" in word;

/**
 * Sends to the log what Next prints on the console: a line each, of an error the message without its stack. Anybody can
 * send what Next complains of there, such as a request for an action that is not of this build.
 */
export function logConsole(): void {
  console.warn = (...words: unknown[]) => serverLog.warn(lineOf(words));
  console.error = (...words: unknown[]) => {
    if (!words.some(isReported)) serverLog.error(lineOf(words));
  };
}
