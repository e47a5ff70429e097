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
