import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { chooseEncoding, type Encoding } from "./encodings.ts";

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);
const GZIP_LEVEL = 6;
/** The usual one for what is made once and sent often; higher ones take seconds. */
const BROTLI_QUALITY = 9;
/** Compressing less than this makes it larger. */
const SMALLEST_TO_COMPRESS = 600;

/**
 * The body's bytes as text of one character a byte: Node sends such a text together with the head in one write to the
 * socket, and a Buffer in a second one. A page of 3 kB is sent a fifth more often in a second.
 */
type Variant = { head: string[]; body: string };

const BYTES = "latin1";

/** An answer that can be sent to anybody, in each encoding that there is of it. */
export class KeptAnswer {
  readonly status: number;
  readonly #etag: string | null;
  readonly #headers: readonly (readonly [string, string])[];
  readonly #variants = new Map<Encoding, Variant>();
  readonly #notModified: string[];
  /** settles when the smallest encoding is there, or is not worth it; null before it was begun */
  #brotli: Promise<void> | null;
  readonly #isWorthCompressing: boolean;

  /**
   * @param options.headers of every sending, without those of length, encoding and entity tag
   * @param options.isTagged whether clients may ask again with If-None-Match
   */
  constructor(options: {
    status: number;
    headers: readonly (readonly [string, string])[];
    body: Buffer;
    isTagged: boolean;
  }) {
    const { status, headers, body, isTagged } = options;
    this.status = status;
    // weak, as the same tag stands for all encodings
    this.#etag = isTagged ? `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` : null;
    this.#headers = [
      ...headers,
      ["Vary", "Accept-Encoding"],
      ...(this.#etag === null ? [] : [["ETag", this.#etag] as const]),
    ];
    this.#notModified = this.#headers.filter(([name]) => name !== "Content-Type").flat();
    this.#add("identity", body);
    this.#isWorthCompressing = body.length >= SMALLEST_TO_COMPRESS && !isPicture(headers);
    this.#brotli = this.#isWorthCompressing ? null : Promise.resolve();
  }

  /** The bytes that it holds, about. */
  get bytes(): number {
    let sum = 1_000;
    for (const { body } of this.#variants.values()) sum += body.length;
    return sum;
  }

  #add(encoding: Encoding, body: Buffer): void {
    const encoded = encoding === "identity" ? [] : ["Content-Encoding", encoding];
    this.#variants.set(encoding, {
      head: [...this.#headers.flat(), ...encoded, "Content-Length", String(body.length)],
      body: body.toString(BYTES),
    });
  }

  get #plain(): Buffer {
    return Buffer.from(this.#variants.get("identity")?.body ?? "", BYTES);
  }

  /** Adds the encoding that all browsers take. */
  async addGzip(): Promise<void> {
    if (this.#isWorthCompressing) this.#add("gzip", await gzipped(this.#plain, { level: GZIP_LEVEL }));
  }

  /** Whether the smallest encoding is there, on its way, or not worth it. */
  get hasBrotliBegun(): boolean {
    return this.#brotli !== null;
  }

  /** Adds the smallest encoding, once, however often it is asked to. @returns whether it was added by this call */
  async addBrotli(): Promise<boolean> {
    const isFirst = this.#brotli === null;
    this.#brotli ??= this.#compress();
    await this.#brotli;
    return isFirst;
  }

  async #compress(): Promise<void> {
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
    this.#add("br", await brotlied(this.#plain, { params }));
  }

  /**
   * Sends it in the best encoding, or says that the client's copy is still right.
   * @returns false when the client takes none of the encodings; nothing is sent then
   */
  sendTo(request: IncomingMessage, response: ServerResponse): boolean {
    const { "if-none-match": known, "accept-encoding": accepted } = request.headers;
    if (known !== undefined && this.#etag !== null && matches(known, this.#etag)) {
      response.writeHead(304, this.#notModified).end();
      return true;
    }
    // nothing has no encoding that a client could refuse
    const isEmpty = this.#variants.get("identity")?.body === "";
    const encoding = isEmpty ? "identity" : chooseEncoding(accepted, (each) => this.#variants.has(each));
    const variant = encoding && this.#variants.get(encoding);
    if (!variant) return false;
    response.writeHead(this.status, variant.head);
    if (request.method === "HEAD") response.end();
    else response.end(variant.body, BYTES);
    return true;
  }
}

/** Whether the body is a PNG, which is compressed in itself. */
const isPicture = (headers: readonly (readonly [string, string])[]): boolean =>
  headers.some(([name, value]) => name === "Content-Type" && value === "image/png");

/** Compares as If-None-Match is compared: weakly, with each tag of the list. */
function matches(known: string, etag: string): boolean {
  if (known.trim() === "*") return true;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return known.split(",").some((each) => opaque(each) === opaque(etag));
}
