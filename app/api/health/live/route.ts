export const dynamic = "force-dynamic";

/** Answers as long as the process runs. Does not check the database, because a restart would not repair it. */
export function GET(): Response {
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}
