import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecordFilterForm } from "@/components/exchanges/admin/record-filter-form.tsx";
import { RecordList } from "@/components/exchanges/admin/record-list.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Pager } from "@/components/ui/pager.tsx";
import { findRecordFilterOptions, listRecords } from "@/lib/exchanges/listing/queries.ts";
import { mayBeginRecords } from "@/lib/exchanges/policy.ts";
import { filterQuery, recordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { readAtOneMoment } from "@/lib/platform/one-moment.ts";
import { requireAccount } from "../require-account.ts";

type Props = PageProps<"/[locale]/admin/exchanges">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "adminExchanges" });
  return { title: t("listTitle") };
}

export default async function RecordsPage({ params, searchParams }: Props) {
  const { locale, actor, account } = await requireAccount(params, "exchanges");
  const t = await getTranslations("adminExchanges");
  const filter = recordFilter.parse(await searchParams);
  const { choices, list } = await readAtOneMoment(actor, async () => ({
    choices: await findRecordFilterOptions(actor),
    list: await listRecords(actor, filter),
  }));
  const { items, count, isMore, next } = list;
  const [here, mayBegin] = [`/${locale}/admin/exchanges`, mayBeginRecords(actor)];
  const isNarrowed = filterQuery({ ...filter, sort: "day" }) !== "";
  const links = [
    ...(filter.after ? [{ href: here + filterQuery(filter), label: t("newest") }] : []),
    ...(next ? [{ href: here + filterQuery(filter, next), label: t("older"), rel: "next" as const }] : []),
  ];
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-4">
        <h1 className="text-2xl">{t("listTitle")}</h1>
        {mayBegin && <LinkButton href={`${here}/new`}>{t("new")}</LinkButton>}
      </header>
      <RecordFilterForm {...{ filter, choices, isNarrowed }} isOfCollege={actor.institutionId !== null} />
      <div className="grid gap-3">
        <p className="text-sm text-ink-faint">{t(isMore ? "countMore" : "count", { count })}</p>
        {items.length === 0 ? (
          <EmptyState text={isNarrowed ? t("none") : t("noneYet")} />
        ) : (
          <RecordList records={items} timezone={account.timezone} />
        )}
      </div>
      <Pager label={t("pages")} links={links} />
      {mayBegin && (
        <Pager label={t("discardedLink")} links={[{ href: `${here}/discarded`, label: t("discardedLink") }]} />
      )}
    </>
  );
}
