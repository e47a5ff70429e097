import { useLocale, useTranslations } from "next-intl";
import type { RecordNews } from "@/lib/revisions/seen-records/queries.ts";
import { ActTime } from "../../ui/act-time.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { SectionNewsText } from "./section-news-text.tsx";

type DeskNewsProps = { code: string; news: RecordNews };

/** What is new to the reader in one record of the desk; nothing where nothing is. */
export function DeskNews({ code, news: { seenAt, sections } }: DeskNewsProps) {
  const t = useTranslations("news");
  const locale = useLocale();
  if (seenAt === null) return <p className="mt-1 text-sm text-ink-soft">{t("notSeen")}</p>;
  if (sections.length === 0) return null;
  const instant = (at: Date) => <ActTime at={at} />;
  return (
    <Disclosure className="group mt-1" title={t.rich("count", { count: sections.length, at: () => instant(seenAt) })}>
      <div>
        <ul className="grid">
          {sections.map((section) => (
            <li key={section.kind}>
              <SectionNewsText code={code} news={section} instant={instant} />
            </li>
          ))}
        </ul>
        <p className="text-sm">
          <a href={`/${locale}/admin/exchanges/${code}/changes`} className="inline-flex min-h-11 items-center">
            {t("inWords")}
          </a>
        </p>
      </div>
    </Disclosure>
  );
}
