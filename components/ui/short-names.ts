import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { listSeparator } from "./list-separator.ts";

/** A longer list names all but the last one of these, and says how many others there are. */
const MAX_NAMES = 3;

/** Names people in one line: "A", "A and B", "A, B and C", "A, B and 3 others". */
export function shortNames(
  names: readonly string[],
  { t, locale }: { t: ReturnType<typeof useTranslations<"readers">>; locale: Locale },
): string {
  const [only = "", ...others] = names;
  if (others.length === 0) return only;
  const isCut = names.length > MAX_NAMES;
  const named = isCut ? names.slice(0, MAX_NAMES - 1) : names.slice(0, -1);
  const last = isCut ? t("otherNames", { count: names.length - named.length }) : (names.at(-1) ?? "");
  return t("namesAnd", { names: named.join(listSeparator(locale)), last });
}
