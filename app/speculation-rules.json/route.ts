import { SPECULATION_RULES } from "@/lib/platform/speculation-rules.ts";

export const dynamic = "force-static";

/** The file that the header `Speculation-Rules` of public pages names. */
export const GET = (): Response =>
  new Response(JSON.stringify(SPECULATION_RULES), {
    headers: { "Content-Type": "application/speculationrules+json", "Cache-Control": "public, max-age=3600" },
  });
