import { useTranslations } from "next-intl";
import type { PublicExchange } from "@/lib/revisions/views/schema.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { ConfirmationState } from "./confirmation-state.tsx";
import { DaysAndPlace } from "./days-and-place.tsx";
import { PartiesLine } from "./parties-line.tsx";
import { PartyNames } from "./party-names.tsx";

/** The header of an exchange: what it was, who met whom, when and where, and whether both colleges confirmed it. */
export function ExchangeHeader({ exchange }: { exchange: PublicExchange }) {
  const t = useTranslations("exchange");
  const kind = useTranslations("kind");
  return (
    <header className="pt-10 pb-12 md:pt-16 md:pb-16">
      <p className="mb-3 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <span>{kind(exchange.kind)}</span>
        <span className="figures">{exchange.code}</span>
        {exchange.isSample && <SampleLabel />}
      </p>
      <h1 className="max-w-4xl text-[1.75rem] leading-tight md:text-3xl">
        <LocalizedText isTitle label={exchange.title} />
      </h1>
      {exchange.theme && (
        <p className="mt-3 max-w-3xl font-serif text-lg text-ink-soft">
          <LocalizedText label={exchange.theme} />
        </p>
      )}
      <p className="mt-5 text-ink-soft">
        <DaysAndPlace exchange={exchange} />
      </p>
      {exchange.dateNote === "YEAR_INFERRED" && <p className="mt-1 text-sm text-ink-faint">{t("yearInferred")}</p>}
      <div className="pairing is-wide mt-12 font-serif text-lg font-semibold leading-snug md:text-xl">
        <PartiesLine exchange={exchange} />
        <div>
          <span className="block font-sans text-xs font-normal text-ink-faint">{t("guest")}</span>
          <PartyNames institutions={exchange.guests} linked />
        </div>
        <div>
          <span className="block font-sans text-xs font-normal text-ink-faint">{t("host")}</span>
          <PartyNames institutions={[exchange.host]} linked />
        </div>
      </div>
      <p className="mt-5 text-sm text-ink-soft sm:text-center print:text-center">
        <ConfirmationState status={exchange.status} />
      </p>
    </header>
  );
}
