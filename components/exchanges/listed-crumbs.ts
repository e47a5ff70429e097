import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { Crumb } from "@/lib/platform/linked-data.ts";
import type { ExchangePage } from "@/lib/revisions/listing/public.ts";

/** The exchanges of a list as programs are told of them; invented ones are left out. */
export const crumbsOf = ({ items }: ExchangePage, locale: Locale): Crumb[] =>
  items.flatMap(({ title, code, isSample }) =>
    isSample ? [] : [{ name: inLocale(title, locale).text, path: `/exchanges/${code}` }],
  );
