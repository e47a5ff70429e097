import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CopyExchangeForm } from "@/components/exchanges/admin/copy-exchange-form.tsx";
import { NewExchangeForm } from "@/components/exchanges/admin/new-exchange-form.tsx";
import { findCopySource } from "@/lib/exchanges/cloning/queries.ts";
import { findNewExchangeOptions } from "@/lib/exchanges/college-choices/queries.ts";
import { mayBeginRecords } from "@/lib/exchanges/policy.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { requireAccount } from "../../require-account.ts";

type Props = PageProps<"/[locale]/admin/exchanges/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "newExchange" });
  return { title: t("pageTitle") };
}

export default async function NewExchangePage({ params, searchParams }: Props) {
  const { actor, account } = await requireAccount(params, "exchanges/new");
  if (!mayBeginRecords(actor)) notFound();
  const t = await getTranslations("newExchange");
  const { from, return: way } = await searchParams;
  const isReturn = way === "yes";
  const source = typeof from === "string" ? await findCopySource(actor, { code: from, isReturn }) : null;
  if (from !== undefined && !source) notFound();
  const today = dayAt(clock.now(), account.timezone);
  return (
    <>
      <header className="grid gap-2">
        <h1 className="text-2xl">{source ? t("copyTitle") : t("pageTitle")}</h1>
        <p className="text-sm text-ink-soft">{source ? t("copyOf", { code: source.code }) : t("intro")}</p>
      </header>
      {source ? (
        <CopyExchangeForm source={source} isReturn={isReturn} formKey={randomUUID()} />
      ) : (
        <NewExchangeForm choices={await findNewExchangeOptions(actor)} formKey={randomUUID()} today={today} />
      )}
    </>
  );
}
