import type { Metadata } from "next";
import "./public.css";

export const metadata: Metadata = { title: "没有这个页面 · Page not found" };

/** The page for an address outside both languages, with its text in both. */
export default function GlobalNotFound() {
  return (
    <html lang="zh-Hans">
      <body>
        <main className="page grid min-h-dvh content-center gap-12 py-16">
          <section>
            <p className="figures text-sm text-ink-faint">404</p>
            <h1 className="mt-2 text-2xl">没有这个页面</h1>
            <p className="mt-3">
              <a href="/zh">回到首页</a>
            </p>
          </section>
          <section lang="en">
            <h2 className="text-2xl">Page not found</h2>
            <p className="mt-3">
              <a href="/en">To the home page</a>
            </p>
          </section>
        </main>
      </body>
    </html>
  );
}
