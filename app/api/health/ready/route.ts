import { isDatabaseReady } from "@/lib/platform/readiness.ts";

export const dynamic = "force-dynamic";

const RETRY_AFTER_SECONDS = "2";

/** Answers 200 when the database answers, and 503 otherwise, so that a load balancer waits. */
export async function GET(): Promise<Response> {
  const noStore = { "cache-control": "no-store" };
  if (await isDatabaseReady()) return Response.json({ status: "ready" }, { headers: noStore });
  return Response.json(
    { status: "busy" },
    { status: 503, headers: { ...noStore, "retry-after": RETRY_AFTER_SECONDS } },
  );
}
