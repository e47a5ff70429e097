import type { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/platform/i18n/routing.ts";

const toLanguage = createMiddleware(routing);

/** Redirects "/" to the language of the reader. */
export default function proxy(request: NextRequest): NextResponse {
  return toLanguage(request);
}

export const config = { matcher: ["/"] };
