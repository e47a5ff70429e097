import type { UnitEntry } from "@/lib/institutions/units/queries.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";

/** The units that another one can stand below, as the lines of a choice, set in by their depth. */
export const parentOptions = (units: readonly Pick<UnitEntry, "code" | "name" | "depth">[], locale: Locale) =>
  units.map(({ code, name, depth }) => ({
    value: code,
    label: `${"\u2003".repeat(depth)}${inLocale(name, locale).text}`,
  }));
