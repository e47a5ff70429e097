import { Refusal } from "./errors.ts";

/** The header that carries the id of a request; the front door (scripts/serve) sets it on every one. */
export const REQUEST_ID = "x-request-id";

/** The header in which the front door tells a page of staff its own path and query. */
export const REQUESTED_ADDRESS = "x-requested-address";

/** The header in which the front door tells a page of staff the nonce of its scripts. */
export const NONCE = "x-nonce";

/**
 * Headers that only the portal itself gives to Next, and that are taken out where a client sends them. Next takes the
 * nonce of its scripts from the policy of a request, so that whoever sends one would choose the nonce of the page.
 */
export const OWN_HEADERS = [
  "content-security-policy",
  "content-security-policy-report-only",
  NONCE,
  REQUESTED_ADDRESS,
] as const;

/**
 * The address of the client, as the outermost of the own proxies saw it.
 * @param forwardedFor the X-Forwarded-For list; the front door appends the address of the socket as its last entry
 * @param trustedHops  number of own proxies in front; the client may have written the entries further left
 * @returns            "unknown" when there is no address
 */
export function clientAddress(forwardedFor: string | null, trustedHops: number): string {
  const hops = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  return hops[Math.max(0, hops.length - 1 - trustedHops)] || "unknown";
}

/**
 * Asserts that a page of the portal sent the request. Compares Origin with the settings and not with Host or
 * X-Forwarded-Host, which whoever forges Origin can forge as well.
 * @param origin  the Origin header, which browsers send with every POST; null when there is none
 * @param allowed the origins of the portal, the canonical one first
 * @throws forbidden wrong_origin, with the address to open
 */
export function assertOrigin(origin: string | null, allowed: readonly string[]): void {
  if (origin !== null && allowed.includes(origin)) return;
  throw new Refusal("forbidden", "wrong_origin", { address: allowed[0] ?? "" });
}
