import "server-only";
import pino from "pino";
import { env } from "./env.ts";
import { loggableError } from "./loggable-error.ts";
import { currentRequestId } from "./request-context.ts";

/**
 * The structured log, one JSON line an event, with the request's id.
 * Never log what a person typed or is called: ids and codes only. The redaction is the net below that rule.
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
