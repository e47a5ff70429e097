import { gzipSync } from "node:zlib";

/** The largest amount of JavaScript, after gzip, that the page of a report may load. */
export const MAX_JAVASCRIPT_BYTES = 165_000;

/** The JavaScript that a current browser loads for a page, and its HTML: bytes after gzip, except `htmlPlain`. */
export type Weight = { scripts: number; javascript: number; html: number; htmlPlain: number };

/** Measures the size of a page and of its scripts. @param url a page of a running portal */
export async function measureWeight(url: string): Promise<Weight> {
  const html = await (await fetch(url)).text();
  // browsers that support modules do not load scripts with this attribute
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/\bnomodule\b/i.test(tag));
  const sources = [...new Set(tags.map(([, source]) => source ?? ""))];
  let javascript = 0;
  for (const source of sources) {
    const response = await fetch(new URL(source, url));
    javascript += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  return { scripts: sources.length, javascript, html: gzipSync(html).length, htmlPlain: Buffer.byteLength(html) };
}
