import { useLocale, useTranslations } from "next-intl";
import { confirmSeenRecordAction } from "@/lib/revisions/seen-records/actions.ts";
import type { NewsInWords as News } from "@/lib/revisions/seen-records/queries.ts";
import { ActionForm } from "../../editing/action-form.tsx";
import { ActTime } from "../../ui/act-time.tsx";
import { BreadcrumbHeader } from "../../ui/breadcrumb-header.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { NewsInWords } from "./news-in-words.tsx";

type ChangesViewProps = { code: string; news: News };

/** What others changed in a record since the reader saw it, in words, and the button that says that this is seen now. */
export function ChangesView({ code, news }: ChangesViewProps) {
  const t = useTranslations("news");
  const desk = useTranslations("staff.place");
  const locale = useLocale();
  const { seenAt, sections, title, versions } = news;
  const record = `/${locale}/admin/exchanges/${code}`;
  const instant = (at: Date) => <ActTime at={at} />;
  const trail = [
    { href: `/${locale}/admin`, label: desk("desk") },
    { href: record, label: code },
  ];
  const seen = Object.fromEntries(Object.entries(versions).map(([kind, version]) => [kind, String(version)]));
  const openRecord = (
    <LinkButton href={record} tone="quiet">
      {t("open")}
    </LinkButton>
  );
  return (
    <>
      <BreadcrumbHeader label={desk("desk")} links={trail} here={t("title")}>
        <p className="max-w-3xl text-lg leading-snug">
          <LocalizedText isTitle label={title} />
        </p>
        {seenAt && sections.length > 0 && (
          <p className="text-sm text-ink-soft">{t.rich("seenAt", { at: () => instant(seenAt) })}</p>
        )}
      </BreadcrumbHeader>
      {seenAt === null && <EmptyState text={t("nothingToCompare")}>{openRecord}</EmptyState>}
      {seenAt && sections.length === 0 && (
        <EmptyState text={t.rich("nothingNew", { at: () => instant(seenAt) })}>{openRecord}</EmptyState>
      )}
      {seenAt && sections.length > 0 && (
        <>
          <NewsInWords code={code} news={news} instant={instant} />
          <div className="flex flex-wrap items-start gap-4 print:hidden">
            <ActionForm action={confirmSeenRecordAction} fields={{ code, locale, ...seen }} label={t("seen")} />
            {openRecord}
          </div>
        </>
      )}
    </>
  );
}
