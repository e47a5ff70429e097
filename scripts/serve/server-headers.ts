import { days } from "../../lib/platform/clock.ts";
import { isDevelopment, isSecure } from "../../lib/platform/env.ts";
import { responseHeaders } from "../../lib/platform/response-headers.ts";

/** When to ask again, where the portal is busy. */
export const RETRY_AFTER_SECONDS = "2";

/** Set by the server, because the build does not know the address of the portal. */
const HSTS = ["Strict-Transport-Security", `max-age=${days(365) / 1000}`] as const;

/**
 * The headers that the front door gives to an answer.
 * @param url path and query of the request line
 */
export function serverHeaders(url: string, { isPublic = false } = {}): readonly (readonly [string, string])[] {
  const headers = responseHeaders(url, { isPublic, isDevelopment: isDevelopment() });
  return isSecure() ? [...headers, HSTS] : headers;
}
