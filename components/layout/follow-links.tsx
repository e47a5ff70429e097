import { useLocale, useTranslations } from "next-intl";
import { type Followed, followAddresses } from "./followed.ts";

/** The feed and the calendar of what a page shows, for those who follow it in a program of theirs. */
export function FollowLinks({ followed }: { followed: Followed }) {
  const locale = useLocale();
  const t = useTranslations("follow");
  const { atom, json, calendar } = followAddresses(locale, followed);
  return (
    <p className="no-print mt-8 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm text-ink-soft">
      <span>{t("heading")}</span>
      {atom && <a href={atom}>{t("feed")}</a>}
      {json && <a href={json}>{t("jsonFeed")}</a>}
      {calendar && <a href={calendar}>{t("calendar")}</a>}
    </p>
  );
}
