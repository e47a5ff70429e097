import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/platform/i18n/routing.ts";
import { REQUEST_ID, REQUESTED_ADDRESS } from "@/lib/platform/request-headers.ts";
import { staffPolicy } from "@/lib/platform/response-headers.ts";

const INVITATION = /^\/(zh|en)\/invitation\//;

const toLanguage = createMiddleware(routing);

/**
 * Redirects "/" to the language of the reader, and gives signed-in pages their nonce and their request id.
 * It protects nothing: every page and every action checks the rights of the actor itself.
 */
export default function proxy(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname === "/") return toLanguage(request);

  const nonce = randomBytes(16).toString("base64");
  const policy = staffPolicy(nonce, process.env.NODE_ENV === "development");
  // The front door has set this header and has replaced what the client sent.
  const requestId = request.headers.get(REQUEST_ID) ?? randomUUID();
  const headers = new Headers(request.headers);
  headers.set(REQUEST_ID, requestId);
  headers.set("x-nonce", nonce);
  headers.set(REQUESTED_ADDRESS, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID, requestId);
  response.headers.set("cache-control", "private, no-store");
  // The address of an invitation is a secret. With "no-referrer" plain forms would send "Origin: null".
  if (INVITATION.test(request.nextUrl.pathname)) response.headers.set("referrer-policy", "strict-origin");
  return response;
}

export const config = {
  matcher: ["/", "/(zh|en)/admin/:path*", "/(zh|en)/sign-in/:path*", "/(zh|en)/invitation/:path*"],
};
