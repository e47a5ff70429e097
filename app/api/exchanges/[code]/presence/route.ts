import { storePresence } from "@/lib/exchanges/presence/commands/store-presence.ts";
import { presenceInput } from "@/lib/exchanges/presence/schema.ts";
import { env } from "@/lib/platform/env.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { answerInJson } from "@/lib/platform/json-answer.ts";
import { parseInput } from "@/lib/platform/parse-input.ts";
import { assertOrigin } from "@/lib/platform/request-headers.ts";
import { currentSession } from "@/lib/platform/session.ts";

export const dynamic = "force-dynamic";

/**
 * Notes that somebody has the page of a record open, or has left it, and answers who else has it open. A page asks every
 * few seconds, so that it is no action of a form: those wait for each other.
 */
export const POST = (request: Request, { params }: RouteContext<"/api/exchanges/[code]/presence">): Promise<Response> =>
  answerInJson(request, "a presence", async () => {
    assertOrigin(request.headers.get("origin"), env.APP_ORIGINS);
    const session = await currentSession();
    if (!session) throw new Refusal("unauthenticated", "sign_in_needed");
    const { code } = await params;
    const sent: unknown = await request.json().catch(() => null);
    const input = parseInput(presenceInput, typeof sent === "object" ? { ...sent, code } : sent);
    if (!input.success) throw new Refusal("invalid", "invalid");
    return storePresence(session.actor, input.data);
  });
