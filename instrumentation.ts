import type { Instrumentation } from "next";

/** Runs once when a server process starts: a process with wrong settings stops here and lists them. */
export async function register(): Promise<void> {
  // A branch and not an early return: what is below is left out of the bundle for the other runtime.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    try {
      const { startUp } = await import("./lib/platform/startup.ts");
      await startUp();
      const { scheduleStorageSweep } = await import("./lib/media/jobs.ts");
      scheduleStorageSweep();
    } catch (error) {
      // Next alone would go on and answer every request with 500.
      process.stderr.write(`The portal cannot start: ${error instanceof Error ? error.message : error}\n`);
      process.exit(1);
    }
  }
}

/**
 * Logs what went wrong under the digest that the error page shows; never the path's query, which may be personal.
 * Where the database had no time, the answer becomes a 503.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { reportFailure } = await import("./lib/platform/requests.ts");
    reportFailure(error, request, context);
  }
};
