import { addressOf } from "@/tests/support/portal/settings.ts";

/**
 * Asks the portal for an address.
 * @param options.redirect "follow" goes where the answer leads; left out, the answer itself is returned
 */
export const get = (
  path: string,
  { headers = {}, redirect = "manual" }: { headers?: Record<string, string>; redirect?: RequestRedirect } = {},
): Promise<Response> => fetch(addressOf(path), { redirect, headers });
