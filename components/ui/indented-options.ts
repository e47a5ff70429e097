import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";

/** An entry of a tree; the root has depth 0. */
export type IndentedEntry = { code: string; name: Localized; depth: number };

/** The entries of a tree as options, indented by depth. */
export const indentedOptions = (
  entries: readonly IndentedEntry[],
  locale: Locale,
): { value: string; label: string }[] =>
  entries.map(({ code, name, depth }) => ({
    value: code,
    label: `${"\u2003".repeat(depth)}${inLocale(name, locale).text}`,
  }));
