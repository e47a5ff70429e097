import type { getTranslations } from "next-intl/server";
import type { ListChoice } from "@/components/ui/list-filter.tsx";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";

/** The choice of a college by which a list of the directory is filtered. */
export const collegeChoice = (
  d: Awaited<ReturnType<typeof getTranslations<"directory">>>,
  locale: Locale,
  { colleges, value }: { colleges: readonly { slug: string; name: Localized }[]; value: string | null },
): ListChoice => ({
  name: "college",
  label: d("college"),
  value: value ?? "",
  options: [
    { value: "", label: d("any") },
    ...colleges.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text })),
  ],
});
