import { useTranslations } from "next-intl";
import type { ExchangeMention } from "@/lib/revisions/views/schema.ts";
import { ExchangeEntry } from "./exchange-entry.tsx";

type ExchangeListProps = {
  exchanges: readonly ExchangeMention[];
  /** shows a year above its first exchange; a short list needs no years */
  byYear?: boolean;
};

/** Exchanges, newest first. */
export function ExchangeList({ exchanges, byYear = false }: ExchangeListProps) {
  const t = useTranslations("exchanges");
  if (!byYear) return <Entries exchanges={exchanges} />;
  const years = Map.groupBy(exchanges, (exchange) => exchange.firstDay.slice(0, 4));
  return [...years].map(([year, own]) => (
    <section aria-labelledby={`year-${year}`} className="leaf" key={year}>
      <h2 className="figures text-xl" id={`year-${year}`}>
        {t("yearHeading", { year })}
      </h2>
      <Entries exchanges={own} />
    </section>
  ));
}

function Entries({ exchanges }: { exchanges: readonly ExchangeMention[] }) {
  return (
    <ol className="exchanges grid gap-8">
      {exchanges.map((exchange) => (
        <li key={exchange.code}>
          <ExchangeEntry exchange={exchange} />
        </li>
      ))}
    </ol>
  );
}
