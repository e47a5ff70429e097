import { useTranslations } from "next-intl";
import type { NewsInWords as News } from "@/lib/revisions/seen-records/queries.ts";
import { ActTime } from "../../ui/act-time.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { LastingNews } from "./lasting-news.tsx";
import { NewsInWords } from "./news-in-words.tsx";

type NewsLineProps = { code: string; news: News | null };

/** Tells at the top of a record what others changed since the reader was last there: a line that opens to the words. */
export function NewsLine({ code, news }: NewsLineProps) {
  const t = useTranslations("news");
  const isNew = news !== null && news.seenAt !== null && news.sections.length > 0;
  const instant = (at: Date) => <ActTime at={at} />;
  return (
    <LastingNews label={t("label")} since={isNew ? (news.seenAt?.toISOString() ?? null) : null}>
      {isNew && (
        <Disclosure
          title={t.rich("countHere", { count: news.sections.length, at: () => news.seenAt && instant(news.seenAt) })}
        >
          <NewsInWords code={code} news={news} instant={instant} />
        </Disclosure>
      )}
    </LastingNews>
  );
}
