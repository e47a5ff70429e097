import { randomUUID } from "node:crypto";
import { canonicalOrigin, isSecure } from "../../lib/platform/env.ts";
import type { Locale } from "../../lib/platform/i18n/locales.ts";
import { closeRequest, openRequest } from "../../lib/platform/open-requests.ts";
import { REQUEST_ID } from "../../lib/platform/request-headers.ts";

import { localeOfPath } from "./addresses.ts";
import { errorPage } from "./error-page.ts";
import { askInProcess, type Handler, type Made } from "./in-process-request.ts";
import { KeptAnswer } from "./kept-answer.ts";
import { isHtml, readerDocument } from "./reader-document.ts";
import { isRedirect } from "./redirects.ts";
import { RETRY_AFTER_SECONDS, serverHeaders } from "./server-headers.ts";

/**
 * Makes the answer that every reader of an address gets. Next is asked with fixed headers: nothing of the reader who
 * happens to be the first can be in it.
 * @param path with the part of the query that the page reads
 * @throws Error when Next does not answer
 */
export async function makeAnswer(handler: Handler, path: string): Promise<KeptAnswer> {
  const requestId = randomUUID();
  const open = openRequest(requestId);
  try {
    const made = await askInProcess(handler, { path, headers: fixedHeaders(requestId) });
    const { status, body } = readersPart(made, { isBusy: open.isBusy, locale: localeOfPath(path), requestId });
    const answer = new KeptAnswer({
      status,
      headers: headersOf({ made, path, status }),
      body,
      isTagged: status === 200,
    });
    await answer.addGzip();
    return answer;
  } finally {
    closeRequest(requestId);
  }
}

function fixedHeaders(requestId: string): Record<string, string> {
  return {
    host: new URL(canonicalOrigin()).host,
    "x-forwarded-proto": isSecure() ? "https" : "http",
    accept: "text/html",
    "accept-encoding": "identity",
    [REQUEST_ID]: requestId,
  };
}

type Circumstances = { isBusy: boolean; locale: Locale | null; requestId: string };

/** The status and the body for readers: Next's document without its scripts, our error page where it is empty, or nothing. */
function readersPart(made: Made, { isBusy, locale, requestId }: Circumstances): { status: number; body: Buffer } {
  if (isRedirect(made.status)) return { status: made.status, body: Buffer.alloc(0) };
  if (!isHtml(made.headers["content-type"])) {
    return { status: statusOf(made.status, { isNotFound: false, isBroken: false, isBusy }), body: made.body };
  }
  const document = readerDocument(made.body.toString("utf8"));
  const status = statusOf(made.status, { ...document, isBusy });
  if (!document.isEmptyError && !document.isBroken) return { status, body: Buffer.from(document.html) };
  const languages = locale ? [locale] : [];
  return { status, body: Buffer.from(errorPage({ status, languages, requestId })) };
}

/** Next answers 200 for what failed, or was not found, after the page had begun; and 500 for what is only busy. */
function statusOf(status: number, found: { isNotFound: boolean; isBroken: boolean; isBusy: boolean }): number {
  if (found.isBroken || status === 500) return found.isBusy ? 503 : 500;
  return status === 200 && found.isNotFound ? 404 : status;
}

/** The headers for every reader. Of Next's own, only these say something about the answer. */
function headersOf({ made, path, status }: { made: Made; path: string; status: number }) {
  const names = isRedirect(status) ? (["location"] as const) : (["content-type", "location"] as const);
  const ofNext = names.flatMap((name) => {
    const value = made.headers[name];
    return typeof value === "string" ? [[HEADER_NAMES[name], value] as const] : [];
  });
  const again = status === 503 ? [["Retry-After", RETRY_AFTER_SECONDS] as const] : [];
  return [...serverHeaders(path, { isPublic: status === 200 }), ...ofNext, ...again];
}

const HEADER_NAMES = { "content-type": "Content-Type", location: "Location" } as const;
