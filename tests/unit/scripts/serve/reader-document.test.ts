import { expect, test } from "vitest";
import { APPEARANCE_SCRIPT } from "@/lib/platform/appearance-script.ts";
import { isHtml, readerDocument } from "@/scripts/serve/reader-document.ts";

const documentOf = (head: string, body: string, html = "<html>") =>
  `<!DOCTYPE html>${html}<head>${head}</head><body>${body}</body></html>`;

test("Next's scripts, their preloads, its data and React's marks leave the document, and nothing else does", () => {
  const kept =
    '<meta charset="utf-8"><link rel="stylesheet" href="/_next/static/a.css"><link rel="preload" href="/a.woff2" as="font">';
  const text =
    '<main id="text" hidden=""><p>a <em>b</em> &lt;script&gt; &amp; <svg><path d="M0 0"></path></svg></p></main>';
  const { html } = readerDocument(
    documentOf(
      `${kept}<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/><link rel="modulepreload" href="/x.js"><script src="/_next/static/a.js" async=""></script><script noModule src="/_next/p.js"></script>`,
      `<!--$-->${text}<!--/$--><script>self.__next_f.push([1,"</p>"])</script><script id="_R_">x</script>`,
    ),
  );
  expect(html).toBe(documentOf(kept, text));
});

test("scripts of our own stay: one of the list, a file of ours, and data that no browser runs", () => {
  const own = `<script>${APPEARANCE_SCRIPT}</script><script src="/search.js"></script><script type="application/ld+json">{}</script>`;
  const others = `<script>${APPEARANCE_SCRIPT} </script><script src="//elsewhere/a.js"></script><script src="https://elsewhere/a.js"></script><script type="module">1</script><script></script>`;
  expect(readerDocument(documentOf(own + others, "")).html).toBe(documentOf(own, ""));
});

test("a page that was not found, or failed in a part, is told by React's marks and not by its text", () => {
  const of = (body: string) => {
    const { isNotFound, isBroken, isEmptyError } = readerDocument(documentOf("", body));
    return { isNotFound, isBroken, isEmptyError };
  };
  const mark = (digest: string) => `<!--$!--><template data-dgst="${digest}"></template>text<!--/$-->`;
  const whole = { isNotFound: false, isBroken: false, isEmptyError: false };
  expect(of("<p>NEXT_HTTP_ERROR_FALLBACK;404 __next_error__</p>")).toEqual(whole);
  expect(of(mark("NEXT_HTTP_ERROR_FALLBACK;404"))).toEqual({ ...whole, isNotFound: true });
  expect(of(mark("123"))).toEqual({ ...whole, isBroken: true });
  expect(of("<!--$!--><template></template>text<!--/$-->")).toEqual({ ...whole, isBroken: true });
});

test("an empty document of Next's is told by its root", () => {
  const is = (html: string) => readerDocument(documentOf("", "", html)).isEmptyError;
  expect([is('<html id="__next_error__">'), is('<html lang="en">')]).toEqual([true, false]);
});

test("documents are told from other answers", () => {
  expect(["text/html; charset=utf-8", "text/plain", undefined].map(isHtml)).toEqual([true, false, false]);
});
