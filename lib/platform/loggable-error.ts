/** The parts of an error that the log may hold. */
export type LoggableError = {
  type: string;
  message: string;
  code?: string;
  digest?: string;
  stack: string[];
  cause?: LoggableError;
};

const STACK_FRAME = /^\s+at /;
const MAX_DEPTH = 3;

/**
 * Removes what people typed from an error. A message of Prisma repeats the whole query with its values, so only its
 * last line remains, which says what was wrong. The first lines of a stack repeat the message, so only its frames
 * remain.
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
    stack: (error.stack ?? "").split("\n").filter((line) => STACK_FRAME.test(line)),
    ...(error.cause !== undefined && depth < MAX_DEPTH && { cause: loggableError(error.cause, depth + 1) }),
  };
}
