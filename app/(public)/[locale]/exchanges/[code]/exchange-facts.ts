import type { LinkedPage } from "@/components/layout/public-page.tsx";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { eventThing } from "@/lib/reports/linked-events/rules.ts";
import type { ShownExchange } from "@/lib/revisions/public.ts";

/** What the page of an exchange tells programs; of an invented one only where it stands. */
export const linkedExchange = (exchange: ShownExchange, locale: Locale): LinkedPage => ({
  title: inLocale(exchange.title, locale).text,
  things: exchange.isSample ? [] : [eventThing({ origin: canonicalOrigin(), locale }, exchange)],
});
