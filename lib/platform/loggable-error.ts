/** What of an error may stand in the log. */
export type LoggableError = {
  type: string;
  message: string;
  code?: string;
  digest?: string;
  stack: string[];
  cause?: LoggableError;
};

const FRAME = /^\s+at /;
const DEEPEST = 3;

/**
 * An error without what people typed. Prisma's messages repeat the whole query with its values: of those only the last
 * line is kept, which says what was wrong. The first lines of a stack repeat the message, so frames alone are kept.
 */
export function loggableError(error: unknown, depth = 0): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error", stack: [] };
  const lines = error.message.trim().split("\n");
  const message = error.name.startsWith("PrismaClient") ? (lines.at(-1) ?? "") : error.message;
  const { code, digest } = error as { code?: unknown; digest?: unknown };
  return {
    type: error.name,
    message,
    ...(typeof code === "string" && { code }),
    ...(typeof digest === "string" && { digest }),
    stack: (error.stack ?? "").split("\n").filter((line) => FRAME.test(line)),
    ...(error.cause !== undefined && depth < DEEPEST && { cause: loggableError(error.cause, depth + 1) }),
  };
}
