import { bytesOf } from "@/lib/media/queries.ts";
import { imageSizeInput } from "@/lib/media/schema.ts";
import { currentSession } from "@/lib/platform/session.ts";
import { cachedPublicCover } from "@/lib/reports/covers/cached.ts";
import { findCover } from "@/lib/reports/covers/queries.ts";

export const dynamic = "force-dynamic";

/** A browser runs nothing and loads nothing, whatever it takes the bytes for. */
const SAFE = {
  "content-security-policy": "default-src 'none'; sandbox",
  "content-disposition": 'inline; filename="photo.webp"',
  "cross-origin-resource-policy": "same-site",
  "x-content-type-options": "nosniff",
};

/**
 * Sends one size of an image: to everybody while a published text shows it, otherwise to those who may read the report
 * before it is published. The bytes behind an address never change, but each request checks the right to read them.
 */
export async function GET(request: Request, { params }: RouteContext<"/api/media/[id]/[width]">): Promise<Response> {
  const size = imageSizeInput.safeParse(await params);
  if (!size.success) return missing();
  const { id, width } = size.data;
  const shared = await cachedPublicCover(id);
  const session = shared ? null : await currentSession();
  const file = shared ?? (session && (await findCover(session.actor, id)));
  if (!file) return missing();
  const etag = `"${id}-${width}"`;
  const headers = {
    ...SAFE,
    etag,
    "cache-control": shared ? "public, max-age=0, must-revalidate" : "private, no-store",
  };
  if (shared && request.headers.get("if-none-match") === etag && file.widths.includes(width)) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await bytesOf(file, width);
  if (!bytes) return missing();
  return new Response(bytes, { headers: { ...headers, "content-type": file.mime } });
}

const missing = (): Response => new Response(null, { status: 404, headers: { ...SAFE, "cache-control": "no-store" } });
