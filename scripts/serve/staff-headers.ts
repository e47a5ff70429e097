import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { NONCE, REQUEST_ID, REQUESTED_ADDRESS } from "../../lib/platform/request-headers.ts";
import { staffPolicy } from "../../lib/platform/response-headers.ts";
import { isOfStaff } from "./addresses.ts";

const INVITATION = /^\/(?:zh|en)\/invitation\//;
/** What Next's own scripts add to an address when they ask for the data of a page. */
const FIELD_OF_NEXT = "_rsc";

/**
 * Gives a page of staff the nonce of its scripts, its policy, its request id and its own address; other addresses get
 * nothing. It protects nothing: every page and every action checks the rights of the actor itself.
 */
export function setStaffHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { requestId, isDevelopment }: { requestId: string; isDevelopment: boolean },
): void {
  const { url = "/" } = request;
  if (!isOfStaff(url)) return;
  const nonce = randomBytes(16).toString("base64");
  const policy = staffPolicy(nonce, isDevelopment);
  request.headers[NONCE] = nonce;
  request.headers[REQUESTED_ADDRESS] = withoutFieldOfNext(url);
  // Next reads the nonce from here and puts it on its own scripts.
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader(REQUEST_ID, requestId);
  // The address of an invitation is a secret. With "no-referrer" plain forms would send "Origin: null".
  if (INVITATION.test(url)) response.setHeader("Referrer-Policy", "strict-origin");
}

function withoutFieldOfNext(url: string): string {
  const at = url.indexOf("?");
  if (at < 0 || !url.includes(FIELD_OF_NEXT, at)) return url;
  const query = new URLSearchParams(url.slice(at + 1));
  query.delete(FIELD_OF_NEXT);
  return `${url.slice(0, at)}${query.size === 0 ? "" : `?${query}`}`;
}
