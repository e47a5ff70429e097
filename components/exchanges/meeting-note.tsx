import { useLocale, useTranslations } from "next-intl";
import type { ExchangeMention } from "@/lib/revisions/views/schema.ts";
import { ConfirmationState } from "./confirmation-state.tsx";
import { DaysAndPlace } from "./days-and-place.tsx";
import { PartiesLine } from "./parties-line.tsx";
import { PartyNames } from "./party-names.tsx";

/** A short note on the exchange of a report: who met whom, when and where, and whether both colleges confirmed it. */
export function MeetingNote({ exchange }: { exchange: ExchangeMention }) {
  const locale = useLocale();
  const t = useTranslations("report");
  const record = useTranslations("exchange");
  return (
    <aside aria-label={t("record")} className="mt-8 border-y border-hairline py-5">
      <div className="pairing is-wide font-serif font-semibold leading-snug">
        <PartiesLine exchange={exchange} />
        <div>
          <PartyNames institutions={exchange.guests} linked />
        </div>
        <div>
          <PartyNames institutions={[exchange.host]} linked />
        </div>
      </div>
      <p className="mt-3 text-sm text-ink-soft sm:text-center print:text-center">
        <DaysAndPlace exchange={exchange} />
        {exchange.dateNote === "YEAR_INFERRED" && (
          <span className="block text-ink-faint">{record("yearInferred")}</span>
        )}
        <span className="block">
          <a href={`/${locale}/exchanges/${exchange.code}`}>{t("record")}</a>
          <span className="mx-2 text-rule">·</span>
          <ConfirmationState status={exchange.status} />
        </span>
      </p>
    </aside>
  );
}
