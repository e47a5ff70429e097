import { useLocale } from "next-intl";
import { formatDays } from "@/lib/platform/i18n/format.ts";
import type { ExchangeMention } from "@/lib/revisions/views/schema.ts";
import { LocalizedText } from "../ui/localized-text.tsx";

type DaysAndPlaceProps = { exchange: Pick<ExchangeMention, "firstDay" | "lastDay" | "place"> };

/** When an exchange was, and where, if that is known. */
export function DaysAndPlace({ exchange }: DaysAndPlaceProps) {
  const locale = useLocale();
  return (
    <>
      <time dateTime={exchange.firstDay}>{formatDays(exchange.firstDay, exchange.lastDay, locale)}</time>
      {exchange.place && (
        <>
          <span className="mx-2 text-rule">·</span>
          <LocalizedText label={exchange.place} />
        </>
      )}
    </>
  );
}
