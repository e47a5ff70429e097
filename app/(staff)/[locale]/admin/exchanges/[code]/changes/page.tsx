import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangesView } from "@/components/revisions/news/changes-view.tsx";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { findNewsInWords } from "@/lib/revisions/seen-records/queries.ts";
import { requireAccount } from "../../../require-account.ts";

type Props = PageProps<"/[locale]/admin/exchanges/[code]/changes">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "news" });
  return { title: t("title") };
}

export default async function ChangesPage({ params }: Props) {
  const { code } = await params;
  const { actor } = await requireAccount(params, `exchanges/${encodeURIComponent(code)}/changes`);
  const news = await findNewsInWords(actor, code);
  if (!news) notFound();
  return <ChangesView code={code} news={news} />;
}
