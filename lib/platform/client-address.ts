/**
 * The address of the client, as the outermost of our own proxies saw it.
 * @param forwardedFor the X-Forwarded-For list, whose last entry is the socket's own address (see requests.ts)
 * @param trustedHops  how many proxies of our own stand in front; entries further left were written by strangers
 */
export function clientAddress(forwardedFor: string | null, trustedHops: number): string {
  const hops = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  return hops[Math.max(0, hops.length - 1 - trustedHops)] || "unknown";
}
