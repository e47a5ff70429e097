import { Refusal } from "@/lib/platform/errors.ts";
import { answerInJson } from "@/lib/platform/json-answer.ts";
import { parseInput } from "@/lib/platform/parse-input.ts";
import { currentSession } from "@/lib/platform/session.ts";
import { searchDesk } from "@/lib/search/desk/queries.ts";
import { searchInput } from "@/lib/search/schema.ts";

export const dynamic = "force-dynamic";

/** What somebody finds on the desk by some words; nothing that the person may not open. */
export const GET = (request: Request): Promise<Response> =>
  answerInJson(request, "a search", async () => {
    const session = await currentSession();
    if (!session) throw new Refusal("unauthenticated", "sign_in_needed");
    const input = parseInput(searchInput, Object.fromEntries(new URL(request.url).searchParams));
    if (!input.success) throw new Refusal("invalid", "invalid");
    return searchDesk(session.actor, input.data);
  });
