import type { ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { OpenRequest } from "../../lib/platform/open-requests.ts";
import { isHtml, readerDocument } from "./reader-document.ts";

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  deflate: inflateSync,
};

const isPlainText = (type: unknown): boolean => typeof type === "string" && type.startsWith("text/plain");

/**
 * Watches what Next answers. A failure of the database alone gets 503 instead of 500. An error whose document is empty,
 * so that only scripts could show it, is given to `sendWords` instead of being sent; so is a page's error in plain text,
 * which is Next's own and in English.
 * @param options.isPage whether a browser is to show the answer, and no script or program reads it
 */
export function replaceEmptyDocuments(
  response: ServerResponse,
  options: { open: OpenRequest; isPage: boolean; sendWords: (status: number) => void },
): void {
  const { open, sendWords } = options;
  const original = {
    writeHead: response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse,
    write: response.write.bind(response) as (...args: unknown[]) => boolean,
    end: response.end.bind(response) as (...args: unknown[]) => ServerResponse,
  };
  let headOfError: unknown[] | null = null;
  let isPassing = false;
  const body: Buffer[] = [];

  const isForPeople = (type: unknown) => isHtml(type) || (options.isPage && isPlainText(type));
  const collect = ([chunk, encoding]: unknown[]) => {
    if (chunk instanceof Uint8Array) body.push(Buffer.from(chunk));
    else if (typeof chunk === "string") body.push(Buffer.from(chunk, encoding === "latin1" ? "latin1" : "utf8"));
  };
  /** Decides about the answer when it begins. @returns whether it is collected */
  const isCollected = (head: unknown[]): boolean => {
    if (isPassing || headOfError) return headOfError !== null;
    const status = Number(head[0]);
    if (status >= 400 && isForPeople(response.getHeader("content-type"))) {
      headOfError = head;
      return true;
    }
    isPassing = true;
    return false;
  };

  response.writeHead = ((...head: unknown[]) => {
    if (head[0] === 500 && open.isBusy) head[0] = 503;
    return isCollected(head) ? response : original.writeHead(...head);
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
    const head = headOfError ?? [response.statusCode];
    const status = open.isBusy && head[0] === 500 ? 503 : Number(head[0]);
    const bytes = Buffer.concat(body);
    const decode = DECODERS[String(response.getHeader("content-encoding") ?? "")];
    const text = (decode && bytes.length > 0 ? decode(bytes) : bytes).toString("utf8");
    if (isPlainText(response.getHeader("content-type")) || readerDocument(text).isEmptyError) sendWords(status);
    else response.writeHead(status, ...(head.slice(1) as [])).end(bytes);
    return response;
  }) as ServerResponse["end"];
}
