import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DiscardedList } from "@/components/exchanges/admin/discarded-list.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { listDiscarded } from "@/lib/exchanges/lifecycle/queries.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { requireAccount } from "../../require-account.ts";

type Props = PageProps<"/[locale]/admin/exchanges/discarded">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "adminExchanges" });
  return { title: t("discardedTitle") };
}

export default async function DiscardedPage({ params, searchParams }: Props) {
  const { locale, actor } = await requireAccount(params, "exchanges/discarded");
  const t = await getTranslations("adminExchanges");
  const exchanges = await listDiscarded(actor);
  const { code } = await searchParams;
  const justNow = exchanges.find((exchange) => exchange.code === code) ?? null;
  return (
    <>
      <header className="grid gap-2">
        <Breadcrumbs
          label={t("listTitle")}
          links={[{ href: `/${locale}/admin/exchanges`, label: t("listTitle") }]}
          here={t("discardedTitle")}
        />
        <h1 className="text-2xl">{t("discardedTitle")}</h1>
        <p className="text-sm text-ink-soft">{t("discardedIntro")}</p>
      </header>
      {justNow && <Notice tone="plain">{t("discardedNow", { code: justNow.code })}</Notice>}
      {exchanges.length === 0 ? (
        <EmptyState text={t("discardedNone")} />
      ) : (
        <DiscardedList exchanges={exchanges} justNow={justNow?.code ?? null} />
      )}
    </>
  );
}
