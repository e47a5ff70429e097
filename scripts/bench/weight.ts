import { get } from "node:http";
import { gzipSync } from "node:zlib";

/** The largest public page, after gzip: its HTML with its own scripts, style sheets and icon, without photos. */
export const MAX_PAGE_BYTES = 25_000;

/** What a browser loads for a page without photos. */
export type Weight = {
  /** files of scripts */
  scripts: number;
  plainBytes: number;
  /** the page as it is sent to a browser that takes gzip */
  sent: Buffer;
  /** with style sheets and icon, after gzip */
  pageBytes: number;
};

/** Measures the page of a running portal. */
export async function measureWeight(url: string): Promise<Weight> {
  const html = await (await fetch(url)).text();
  const links = [...html.matchAll(/<link\b[^>]*\bhref="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => /\brel="(stylesheet|icon)"/.test(tag))
    .map(([, address]) => address ?? "");
  const sent = await compressedBytes(url);
  return {
    scripts: [...html.matchAll(/<script\b[^>]*\bsrc=/g)].length,
    plainBytes: Buffer.byteLength(html),
    sent,
    pageBytes: sent.length + (await bytesOf([...new Set(links)], url)),
  };
}

async function bytesOf(addresses: readonly string[], url: string): Promise<number> {
  let bytes = 0;
  for (const address of addresses) {
    const response = await fetch(new URL(address, url));
    if (!response.ok) throw new Error(`${address} of ${url} answers ${response.status}`);
    bytes += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  return bytes;
}

/** The bytes of a page as gzip sends them, which fetch would decode. */
function compressedBytes(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => void chunks.push(chunk));
      answer.once("end", () => resolve(Buffer.concat(chunks)));
    }).once("error", reject);
  });
}
