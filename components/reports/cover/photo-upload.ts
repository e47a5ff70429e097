import type { SaveState } from "@/lib/platform/action-state.ts";
import type { RefusalCode, RefusalDetails } from "@/lib/platform/errors.ts";
import { refusalForOtherAccount } from "../../editing/session-guard.ts";

/** The result of an upload: an answer of the portal, or none. */
export type Uploaded<Result> =
  | { kind: "done"; result: Result }
  | { kind: "refused"; code: RefusalCode; details: RefusalDetails }
  | { kind: "failed" }
  | { kind: "cancelled" };

/**
 * Sends a file as the body of a request, and reports the progress.
 * @param options.onProgress from 0 to 1; 1 while the portal processes the photo
 */
export function uploadPhoto<Result>(
  file: File,
  { address, signal, onProgress }: { address: string; signal: AbortSignal; onProgress: (share: number) => void },
): Promise<Uploaded<Result>> {
  const refusal = refusalForOtherAccount();
  if (refusal) return Promise.resolve(outcomeOf<Result>(refusal));
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve(outcomeOf<Result>(request.response));
    request.onerror = () => resolve({ kind: "failed" });
    request.onabort = () => resolve({ kind: "cancelled" });
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function outcomeOf<Result>(answer: unknown): Uploaded<Result> {
  if (answer === null || typeof answer !== "object" || !("status" in answer)) return { kind: "failed" };
  const state = answer as SaveState<Result>;
  if (state.status === "done") return { kind: "done", result: state.result };
  return { kind: "refused", code: state.code, details: state.details };
}
