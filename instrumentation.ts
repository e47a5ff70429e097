import type { Instrumentation } from "next";

/** Prepares a server process. A process with wrong settings lists them and exits. */
export async function register(): Promise<void> {
  // A branch and not an early return, so that the bundle for the edge runtime leaves these imports out.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    try {
      const { startUp } = await import("./lib/platform/startup.ts");
      await startUp();
      const { scheduleStorageCleanup } = await import("./lib/media/jobs.ts");
      scheduleStorageCleanup();
    } catch (error) {
      // Without the exit Next would keep running and answer every request with 500.
      process.stderr.write(`The portal cannot start: ${error instanceof Error ? error.message : error}\n`);
      process.exit(1);
    }
  }
}

/**
 * Logs an error with the digest that the error page shows, but without the query of the address, which may be personal.
 * Changes the response to 503 when the database was busy.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { reportFailure } = await import("./lib/platform/request-failures.ts");
    reportFailure(error, request, context);
  }
};
