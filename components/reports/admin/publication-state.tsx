"use client";

import { useLocale, useTranslations } from "next-intl";
import type { TextEntry } from "@/lib/reports/texts/queries.ts";
import { usePageClock } from "../../ui/page-clock.ts";
import { Tag } from "../../ui/tag.tsx";
import { formatInstant } from "../format-instant.ts";

/** Says in one sentence what readers see of a text now. */
export function PublicationState({
  text,
  isChanged,
  address,
}: {
  text: Pick<TextEntry, "status" | "live">;
  isChanged: boolean;
  address: string;
}) {
  const t = useTranslations("reportEditor");
  const locale = useLocale();
  const timezone = usePageClock();
  const { live } = text;
  if (!live) {
    const isWithdrawn = text.status === "UNPUBLISHED";
    return (
      <div className="grid justify-items-start gap-2">
        <Tag>{t(isWithdrawn ? "status.withdrawn" : "status.draft")}</Tag>
        <p className="text-sm text-ink-soft">{t(isWithdrawn ? "withdrawnText" : "draftText")}</p>
      </div>
    );
  }
  const at = formatInstant(live.at, { locale, timezone });
  return (
    <div className="grid justify-items-start gap-2">
      <Tag tone="strong">{t(isChanged ? "status.changed" : "status.published")}</Tag>
      <p className="text-sm text-ink-soft">
        {isChanged ? t("changedText", { at }) : t("liveText", { at, by: live.by ?? "none" })}
      </p>
      <a href={address} className="inline-flex min-h-9 items-center text-sm">
        {t("readPublic")}
      </a>
    </div>
  );
}
