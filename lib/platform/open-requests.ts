/** What the application tells the server about a request while it answers it. */
export type OpenRequest = { isBusy: boolean };

/**
 * The requests that are not answered yet, by their id. Stored on globalThis, because the server in scripts/serve and the
 * bundle of the application share no modules.
 */
const shared = globalThis as { nanbeiOpenRequests?: Map<string, OpenRequest> };

/** Registers a request for as long as it is answered. */
export function openRequest(id: string): OpenRequest {
  shared.nanbeiOpenRequests ??= new Map();
  const request = { isBusy: false };
  shared.nanbeiOpenRequests.set(id, request);
  return request;
}

/** Forgets a request that was answered. */
export const closeRequest = (id: string): void => void shared.nanbeiOpenRequests?.delete(id);

/** Notes that the database was busy, so that the answer gets 503 and not 500: a page cannot set its own status. */
export function markBusy(id: string): void {
  const request = shared.nanbeiOpenRequests?.get(id);
  if (request) request.isBusy = true;
}
