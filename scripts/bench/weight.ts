import { gzipSync } from "node:zlib";

/** The most JavaScript that a browser may be asked to load for a report, after gzip. */
export const MAX_JAVASCRIPT_BYTES = 165_000;

/** What a browser of today loads of JavaScript for a page, and the page itself; bytes after gzip unless plain. */
export type Weight = { scripts: number; javascript: number; html: number; htmlPlain: number };

/** @param url a page of a running portal */
export async function weigh(url: string): Promise<Weight> {
  const html = await (await fetch(url)).text();
  // Browsers that know modules skip the polyfill that is marked so.
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/\bnomodule\b/i.test(tag));
  const sources = [...new Set(tags.map(([, source]) => source ?? ""))];
  let javascript = 0;
  for (const source of sources) {
    const response = await fetch(new URL(source, url));
    javascript += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  return { scripts: sources.length, javascript, html: gzipSync(html).length, htmlPlain: Buffer.byteLength(html) };
}
