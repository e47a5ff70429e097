import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/platform/env.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { parseInput } from "@/lib/platform/parse-input.ts";
import { fingerprint } from "@/lib/platform/token.ts";

export const dynamic = "force-dynamic";

const MAX_TAGS = 100;

/** such as "reports" or "report:2025-12-05-harbin" */
const tag = z
  .string()
  .max(160)
  .regex(/^[a-z]+(?::[A-Za-z0-9-]+)?$/);
const expireInput = z.strictObject({ tags: z.array(tag).min(1).max(MAX_TAGS) });

/** Compares fingerprints, which all have one length, so that the time does not reveal even the length of the secret. */
const isInternal = (authorization: string | null): boolean =>
  authorization !== null && timingSafeEqual(fingerprint(authorization), fingerprint(`Bearer ${env.INTERNAL_SECRET}`));

/**
 * Expires cached answers for a job, because tags expire only inside a request. The next request reads the database.
 * Answers 401 without the internal secret, 400 for anything but a list of tags, and 204 when the tags are expired.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isInternal(request.headers.get("authorization"))) return new Response(null, { status: 401 });
  const input = parseInput(expireInput, await jsonOf(request));
  if (!input.success) return new Response(null, { status: 400 });
  expireTags(input.data.tags);
  return new Response(null, { status: 204 });
}

/** The parsed body; null when it is not JSON, which the schema refuses too. */
async function jsonOf(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
