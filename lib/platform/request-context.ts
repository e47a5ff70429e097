import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

type RequestContext = { requestId: string };

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs work with a request id, which its log lines and audit events carry. */
export const withRequestId = <T>(requestId: string, work: () => Promise<T>): Promise<T> =>
  storage.run({ requestId }, work);

/** The id of the current request, or null outside a request. */
export const currentRequestId = (): string | null => storage.getStore()?.requestId ?? null;
