import { getTranslations } from "next-intl/server";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { cachedFeed } from "@/lib/reports/feeds/cached.ts";
import type { PublicFeed } from "@/lib/reports/feeds/public.ts";
import { atomFeed, type FeedFacts, jsonFeed } from "@/lib/reports/feeds/rules.ts";
import { type FeedForm, type FeedScope, feedPath, parseFeedAddress } from "@/lib/reports/feeds/schema.ts";

export const dynamic = "force-dynamic";

const TYPES: Readonly<Record<FeedForm, string>> = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** Sends the newest reports of a language: all of them, or those of a college, a series or a school. */
export async function GET(_request: Request, { params }: RouteContext<"/api/feeds/[locale]/[...scope]">) {
  const { locale, scope: parts } = await params;
  const asked = parseFeedAddress(parts);
  if (!isLocale(locale) || !asked) return new Response(null, { status: 404 });
  const feed = await cachedFeed(asked.scope, locale);
  if (!feed) return new Response(null, { status: 404 });
  const facts = await factsOf(feed, { ...asked, locale });
  const text = asked.form === "atom" ? atomFeed(facts) : jsonFeed(facts);
  return new Response(text, { headers: { "content-type": TYPES[asked.form] } });
}

type Asked = { scope: FeedScope; form: FeedForm; locale: Locale };

async function factsOf({ name, entries }: PublicFeed, { scope, form, locale }: Asked): Promise<FeedFacts> {
  const t = await getTranslations({ locale, namespace: "feeds" });
  const site = await getTranslations({ locale, namespace: "site" });
  const whose = name && inLocale(name, locale).text;
  return {
    locale,
    origin: canonicalOrigin(),
    title: whose ? t("title", { name: whose }) : t("titleOfAll"),
    description: whose ? t("description", { name: whose }) : t("descriptionOfAll"),
    page: `/${locale}${pageOf(scope)}`,
    self: `/api/feeds/${locale}/${feedPath(scope)}.${form}`,
    publisher: site("name"),
    sample: (title) => t("sample", { title }),
    entries,
  };
}

/** The page of whose reports a feed has, without its language. */
function pageOf(scope: FeedScope): string {
  if (scope.kind === "all") return "";
  if (scope.kind === "school") return `/exchanges/school/${scope.college}/${scope.code}`;
  return scope.kind === "college" ? `/institutions/${scope.slug}` : `/tradition/${scope.slug}`;
}
