"use client";

import { useParams } from "next/navigation";

// The texts are in this file because this page must work when everything else failed and no texts reach the browser.
const texts = {
  zh: { title: "页面暂时无法显示", text: "问题出在我们这边。请稍后再试。", again: "再试一次", home: "回到首页" },
  en: {
    title: "The page cannot be shown just now",
    text: "The fault is ours. Please try again in a moment.",
    again: "Try again",
    home: "To the home page",
  },
};

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/**
 * Shows a bug of the portal: never its text, only the number under which the log has it. In development only: otherwise
 * the front door takes Next's scripts out of public pages and answers a failed one itself.
 */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const params = useParams<{ locale?: string }>();
  const locale = params.locale === "en" ? "en" : "zh";
  const t = texts[locale];
  return (
    <main className="page py-24">
      <h1 className="text-2xl">{t.title}</h1>
      <p className="mt-4 text-ink-soft">{t.text}</p>
      {error.digest && <p className="figures mt-2 text-sm text-ink-faint">{error.digest}</p>}
      <p className="mt-8 flex gap-8">
        <button className="cursor-pointer underline underline-offset-4" onClick={reset} type="button">
          {t.again}
        </button>
        <a href={`/${locale}`}>{t.home}</a>
      </p>
    </main>
  );
}
