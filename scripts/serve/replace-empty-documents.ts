import type { ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { OpenRequest } from "../../lib/platform/open-requests.ts";
import { isHtml, readerDocument } from "./reader-document.ts";
import { isRedirect } from "./redirects.ts";

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  deflate: inflateSync,
};

/** Headers that a redirect loses with its document: what it is, and what it would load. */
const OF_BODY = ["content-type", "content-encoding", "content-length", "link"];

const isPlainText = (type: unknown): boolean => typeof type === "string" && type.startsWith("text/plain");

/**
 * Watches what Next answers. A failure of the database alone gets 503 instead of 500. An error whose document is empty,
 * so that only scripts could show it, is given to `sendErrorPage` instead of being sent; so is a page's error in plain
 * text, which is Next's own and in English. The document of a redirect, which is as empty, is left out.
 * @param options.isPage whether a browser is to show the answer, and no script or program reads it
 */
export function replaceEmptyDocuments(
  response: ServerResponse,
  options: { open: OpenRequest; isPage: boolean; sendErrorPage: (status: number) => void },
): void {
  const { open, sendErrorPage } = options;
  const original = {
    writeHead: response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse,
    write: response.write.bind(response) as (...args: unknown[]) => boolean,
    end: response.end.bind(response) as (...args: unknown[]) => ServerResponse,
  };
  /** how the answer begins that is collected: an error or a redirect */
  let head: unknown[] | null = null;
  let isPassing = false;
  const body: Buffer[] = [];

  const isForPeople = (type: unknown) => isHtml(type) || (options.isPage && isPlainText(type));
  const collect = ([chunk, encoding]: unknown[]) => {
    if (chunk instanceof Uint8Array) body.push(Buffer.from(chunk));
    else if (typeof chunk === "string") body.push(Buffer.from(chunk, encoding === "latin1" ? "latin1" : "utf8"));
  };
  /** Decides about the answer when it begins. @returns whether it is collected */
  const isCollected = (begun: unknown[]): boolean => {
    if (isPassing || head) return head !== null;
    const status = Number(begun[0]);
    const type = response.getHeader("content-type");
    if (isRedirect(status) ? isHtml(type) : status >= 400 && isForPeople(type)) head = begun;
    else isPassing = true;
    return head !== null;
  };
  /** Sends nothing of a redirect's document, an error page for an empty one, and any other as it is. */
  const sendCollected = ([began, ...rest]: unknown[]): void => {
    const status = open.isBusy && began === 500 ? 503 : Number(began);
    if (isRedirect(status)) {
      for (const name of OF_BODY) response.removeHeader(name);
      response.writeHead(status, ...(rest as [])).end();
      return;
    }
    const bytes = Buffer.concat(body);
    const text = textOf(bytes, response.getHeader("content-encoding"));
    if (isPlainText(response.getHeader("content-type")) || readerDocument(text).isEmptyError) sendErrorPage(status);
    else response.writeHead(status, ...(rest as [])).end(bytes);
  };

  response.writeHead = ((...args: unknown[]) => {
    if (args[0] === 500 && open.isBusy) args[0] = 503;
    return isCollected(args) ? response : original.writeHead(...args);
  }) as ServerResponse["writeHead"];
  response.write = ((...args: unknown[]) => {
    if (!isCollected([response.statusCode])) return original.write(...args);
    collect(args);
    return true;
  }) as ServerResponse["write"];
  response.end = ((...args: unknown[]) => {
    if (!isCollected([response.statusCode])) return original.end(...args);
    collect(args);
    Object.assign(response, original);
    sendCollected(head ?? [response.statusCode]);
    return response;
  }) as ServerResponse["end"];
}

/** The text of a body in an encoding that browsers take. */
function textOf(bytes: Buffer, encoding: unknown): string {
  const decode = DECODERS[String(encoding ?? "")];
  return (decode && bytes.length > 0 ? decode(bytes) : bytes).toString("utf8");
}
