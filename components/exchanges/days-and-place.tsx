import type { ExchangeMention } from "@/lib/revisions/views/schema.ts";
import { KnownDaysText } from "../ui/known-days-text.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";

type DaysAndPlaceProps = { exchange: Pick<ExchangeMention, "firstDay" | "lastDay" | "precision" | "place"> };

/** When an exchange was, and where, if that is known. */
export function DaysAndPlace({ exchange }: DaysAndPlaceProps) {
  return (
    <>
      <KnownDaysText days={exchange} />
      {exchange.place && (
        <>
          <span className="mx-2 text-rule">·</span>
          <LocalizedText label={exchange.place} />
        </>
      )}
    </>
  );
}
