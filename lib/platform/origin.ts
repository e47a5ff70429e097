import { Refusal } from "./errors.ts";

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
