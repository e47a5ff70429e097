import { get } from "node:http";

/** What a page weighs: its own bytes, plain and as they are sent, and how many files of scripts it loads. */
export type Weight = { scripts: number; plainBytes: number; sent: Buffer };

/** Measures the page of a running portal. */
export async function measureWeight(url: string): Promise<Weight> {
  const html = await (await fetch(url)).text();
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc=/g)].length;
  return { scripts, plainBytes: Buffer.byteLength(html), sent: await compressedBytes(url) };
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
