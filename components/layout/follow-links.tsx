import { useLocale, useTranslations } from "next-intl";
import { calendarAddress, type Followed, feedAddress } from "./followed.ts";

/** The feed and the calendar of what a page shows, for those who follow it in a program of theirs. */
export function FollowLinks({ followed }: { followed: Followed }) {
  const locale = useLocale();
  const t = useTranslations("follow");
  const { feed, calendar } = followed;
  return (
    <p className="no-print mt-8 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm text-ink-soft">
      <span>{t("heading")}</span>
      {feed && <a href={feedAddress(locale, feed, "atom")}>{t("feed")}</a>}
      {feed && <a href={feedAddress(locale, feed, "json")}>{t("jsonFeed")}</a>}
      {calendar && <a href={calendarAddress(locale, calendar)}>{t("calendar")}</a>}
    </p>
  );
}
