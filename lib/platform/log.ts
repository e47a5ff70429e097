import "server-only";
import pino from "pino";
import { env } from "./env.ts";
import { loggableError } from "./loggable-error.ts";
import { currentRequestId } from "./request-context.ts";

/**
 * The structured log: one line of JSON for each event, with the id of the request.
 * Log ids and codes only, never what a person typed or their name. `redact` catches mistakes.
 */
export const log = pino({
  level: env.LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => {
    const requestId = currentRequestId();
    return requestId ? { requestId } : {};
  },
  serializers: { err: (error: unknown) => loggableError(error) },
  redact: ["email", "password", "name", "token", "*.email", "*.password", "*.name", "*.token"],
});
