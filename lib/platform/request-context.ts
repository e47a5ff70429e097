import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

type RequestContext = { requestId: string; changed: Record<string, number> };

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs work with a request id, which its log lines and audit events carry. */
export const withRequestId = <T>(requestId: string, work: () => Promise<T>): Promise<T> =>
  storage.run({ requestId, changed: {} }, work);

/** The id of the current request, or null outside a request. */
export const currentRequestId = (): string | null => storage.getStore()?.requestId ?? null;

/** Notes the versions that a committed transaction gave to parts of a record, for the answer to the request. */
export function noteChangedVersions(versions: Readonly<Record<string, number>>): void {
  const context = storage.getStore();
  if (context) Object.assign(context.changed, versions);
}

/** The versions that this request gave to parts of a record, by their kind. */
export const changedVersions = (): Readonly<Record<string, number>> => ({ ...storage.getStore()?.changed });
