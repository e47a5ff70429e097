import type { UnitChoice } from "@/lib/institutions/units/queries.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";

/** The units of a college as options, indented by depth. */
export const unitOptions = (units: readonly Pick<UnitChoice, "code" | "name" | "depth">[], locale: Locale) =>
  units.map(({ code, name, depth }) => ({
    value: code,
    label: `${"\u2003".repeat(depth)}${inLocale(name, locale).text}`,
  }));
