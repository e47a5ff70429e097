import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

type RequestContext = { requestId: string };

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs a piece of work under a request id, which its log lines and audit events then carry. */
export const withRequestId = <T>(requestId: string, work: () => Promise<T>): Promise<T> =>
  storage.run({ requestId }, work);

/** The id of the request at work, or null outside of one. */
export const currentRequestId = (): string | null => storage.getStore()?.requestId ?? null;
