import { useLocale, useTranslations } from "next-intl";
import { zoneName } from "../ui/zone-name.ts";

/** Names the clock of an exchange's place, where it is not the one on which the page tells the times of acts. */
export function PlaceClock({ timezone, own }: { timezone: string; own: string | undefined }) {
  const t = useTranslations("record");
  const locale = useLocale();
  if (own === undefined) return null;
  const [there, here] = [zoneName(timezone, locale), zoneName(own, locale)];
  return there === here ? null : <p className="text-xs text-ink-faint">{t("placeClock", { clock: there })}</p>;
}
