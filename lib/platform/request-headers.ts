import { Refusal } from "./errors.ts";

/** The header that carries the id of a request; requests.ts sets it on every one. */
export const REQUEST_ID = "x-request-id";

/**
 * The address of the client, as the outermost of our own proxies saw it.
 * @param forwardedFor the X-Forwarded-For list, whose last entry is the socket's own address (see requests.ts)
 * @param trustedHops  how many proxies of our own stand in front; entries further left were written by strangers
 */
export function clientAddress(forwardedFor: string | null, trustedHops: number): string {
  const hops = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  return hops[Math.max(0, hops.length - 1 - trustedHops)] || "unknown";
}

/**
 * Lets a form pass only if the browser says that it was sent from a page of the portal.
 * The Host and X-Forwarded-Host headers are not asked: whoever forges Origin forges them too.
 * @param origin  the Origin header, or null; browsers send it with every POST
 * @param allowed the addresses of the portal, the canonical one first
 * @throws Refusal wrong_origin, naming the address to open
 */
export function assertOrigin(origin: string | null, allowed: readonly string[]): void {
  if (origin !== null && allowed.includes(origin)) return;
  throw new Refusal("forbidden", "wrong_origin", { address: allowed[0] ?? "" });
}
