import { useLocale, useTranslations } from "next-intl";
import { SampleLabel } from "@/components/layout/sample-label.tsx";
import { KnownDaysText } from "@/components/ui/known-days-text.tsx";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import type { SearchResult } from "@/lib/search/published/rules.ts";
import { MarkedWords } from "./marked-words.tsx";

/** What was found: names and titles first, then the newest. */
export function SearchResults({ results }: { results: readonly SearchResult[] }) {
  return (
    <ol className="border-t border-hairline">
      {results.map((result, at) => (
        // the page is made once, and two people of one exchange have one address
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li className="border-b border-hairline py-5" key={at}>
          <Result result={result} />
        </li>
      ))}
    </ol>
  );
}

function Result({ result }: { result: SearchResult }) {
  const locale = useLocale();
  const t = useTranslations("publicSearch");
  const { kind, address, title, otherTitle, about, excerpt, language, days, publishedAt, isSample } = result;
  const day = publishedAt === null ? null : calendarDay(publishedAt.slice(0, 10));
  return (
    <article>
      <p className="text-sm text-ink-soft">
        {t(`kind.${kind}`)}
        {days && (
          <>
            <span className="mx-2 text-rule">·</span>
            <KnownDaysText days={days} />
          </>
        )}
        {day && (
          <>
            <span className="mx-2 text-rule">·</span>
            <time dateTime={day}>{formatDay(day, locale)}</time>
          </>
        )}
        {language && (
          <>
            <span className="mx-2 text-rule">·</span>
            {t(`language.${language}`)}
          </>
        )}
      </p>
      <h2 className="mt-0.5 text-lg leading-snug">
        <a className="plain-link" href={address} hrefLang={language ?? undefined}>
          <MarkedWords text={title} />
        </a>{" "}
        {isSample && <SampleLabel />}
      </h2>
      {otherTitle && (
        <p className="max-w-2xl text-sm">
          <MarkedWords text={otherTitle} />
        </p>
      )}
      {about && (
        <p className="mt-1 max-w-2xl text-sm">
          <MarkedWords text={about} />
        </p>
      )}
      {excerpt && (
        <p className="mt-1 max-w-2xl text-sm text-ink-soft">
          <MarkedWords text={excerpt} />
        </p>
      )}
    </article>
  );
}
