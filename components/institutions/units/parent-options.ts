import type { UnitEntry } from "@/lib/institutions/units/queries.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";

/** The units that can be the parent of another one, as options indented by depth. */
export const parentOptions = (units: readonly Pick<UnitEntry, "code" | "name" | "depth">[], locale: Locale) =>
  units.map(({ code, name, depth }) => ({
    value: code,
    label: `${"\u2003".repeat(depth)}${inLocale(name, locale).text}`,
  }));
