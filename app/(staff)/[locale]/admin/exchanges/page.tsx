import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecordList } from "@/components/exchanges/admin/record-list.tsx";
import { SavedViews } from "@/components/exchanges/views/saved-views.tsx";
import { EmptyResult } from "@/components/ui/empty-result.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { ListFilter } from "@/components/ui/list-filter.tsx";
import { ListHeader } from "@/components/ui/list-header.tsx";
import { Pager } from "@/components/ui/pager.tsx";
import { mayBeginRecords } from "@/lib/exchanges/policy.ts";
import { filterQuery, recordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { requireAccount } from "../require-account.ts";
import { loadRecords } from "./load-records.ts";

type Props = PageProps<"/[locale]/admin/exchanges">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "adminExchanges" });
  return { title: t("listTitle") };
}

export default async function RecordsPage({ params, searchParams }: Props) {
  const { locale, actor } = await requireAccount(params, "exchanges");
  const t = await getTranslations("adminExchanges");
  const filter = recordFilter.parse(await searchParams);
  const [here, mayBegin] = [`/${locale}/admin/exchanges`, mayBeginRecords(actor)];
  const { items, next, ...list } = await loadRecords(actor, filter, here);
  const links = [
    ...(filter.after ? [{ href: here + filterQuery(filter), label: t("newest") }] : []),
    ...(next ? [{ href: here + filterQuery(filter, next), label: t("older"), rel: "next" as const }] : []),
    ...(mayBegin ? [{ href: `${here}/discarded`, label: t("discardedLink") }] : []),
  ];
  const views = { list: "EXCHANGES", here, views: list.views, query: list.query, formKey: randomUUID() } as const;
  return (
    <div className="list-page">
      <ListHeader title={t("listTitle")} count={list.count} views={<SavedViews {...views} />}>
        {mayBegin && <LinkButton href={`${here}/new`}>{t("new")}</LinkButton>}
      </ListHeader>
      <ListFilter action={here} search={list.search} choices={list.choices} />
      {items.length > 0 ? (
        <RecordList records={items} />
      ) : (
        <EmptyResult
          text={list.isNarrowed ? t("none") : t("noneYet")}
          without={list.without}
          all={list.isNarrowed && here}
        />
      )}
      <Pager label={t("pages")} links={links} />
    </div>
  );
}
