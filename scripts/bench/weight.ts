import { gzipSync } from "node:zlib";

/** The largest amount of JavaScript, after gzip, that the page of a report may load. */
export const MAX_JAVASCRIPT_BYTES = 165_000;
/** The largest public page, after gzip: its HTML, style sheets and icon, without photos and scripts of files. */
export const MAX_PAGE_BYTES = 25_000;

/**
 * What a current browser loads for a page without photos: bytes after gzip, except `htmlPlain`.
 * `javascript` are scripts of files; those inside the page are part of its HTML. `linked` are style sheets and icons.
 */
export type Weight = { scripts: number; javascript: number; html: number; htmlPlain: number; linked: number };

/** Measures the size of a page and of its scripts. @param url a page of a running portal */
export async function measureWeight(url: string): Promise<Weight> {
  const html = await (await fetch(url)).text();
  // browsers that support modules do not load scripts with this attribute
  const scripts = addressesIn(html, /<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g, (tag) => !/\bnomodule\b/i.test(tag));
  const links = addressesIn(html, /<link\b[^>]*\bhref="([^"]+)"[^>]*>/g, (tag) =>
    /\brel="(stylesheet|icon)"/.test(tag),
  );
  return {
    scripts: scripts.length,
    javascript: await bytesOf(scripts, url),
    html: gzipSync(html).length,
    htmlPlain: Buffer.byteLength(html),
    linked: await bytesOf(links, url),
  };
}

/** The addresses that tags name, each once. @param pattern its group is the address */
function addressesIn(html: string, pattern: RegExp, isLoaded: (tag: string) => boolean): string[] {
  const tags = [...html.matchAll(pattern)].filter(([tag]) => isLoaded(tag));
  return [...new Set(tags.map(([, address]) => address ?? ""))];
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
