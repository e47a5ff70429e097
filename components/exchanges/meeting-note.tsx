import { useLocale, useTranslations } from "next-intl";
import { isBetweenTwo } from "@/lib/exchanges/rules.ts";
import type { ExchangeMention } from "@/lib/revisions/views/schema.ts";
import { ConfirmationState } from "./confirmation-state.tsx";
import { DaysAndPlace } from "./days-and-place.tsx";
import { MeetingParties } from "./meeting-parties.tsx";

/** A short note on the exchange of a report: who met whom, when and where, and whether all sides confirmed it. */
export function MeetingNote({ exchange }: { exchange: ExchangeMention }) {
  const locale = useLocale();
  const t = useTranslations("report");
  const record = useTranslations("exchange");
  return (
    <aside aria-label={t("record")} className="mt-8 border-y border-hairline py-5">
      <div className="font-serif font-semibold">
        <MeetingParties closed={exchange.status === "AGREED"} sides={exchange} linked />
      </div>
      <p className={`mt-3 text-sm text-ink-soft ${isBetweenTwo(exchange) ? "sm:text-center print:text-center" : ""}`}>
        <DaysAndPlace exchange={exchange} />
        {exchange.dateNote === "YEAR_INFERRED" && (
          <span className="block text-ink-faint">{record("yearInferred")}</span>
        )}
        <span className="block">
          <a href={`/${locale}/exchanges/${exchange.code}`}>{t("record")}</a>
          <span className="mx-2 text-rule">·</span>
          <ConfirmationState exchange={exchange} />
        </span>
      </p>
    </aside>
  );
}
