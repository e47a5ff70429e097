import { useLocale, useTranslations } from "next-intl";
import type { PartyEntry } from "@/lib/exchanges/parties/queries.ts";
import { partyName } from "@/lib/institutions/rules.ts";
import { formatDays } from "@/lib/platform/i18n/format.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";

/** Where the stop of a host stands among several, from 1. */
export type StopPlace = { number: number };

/** One institution of the exchange in a line: its role, its name, the days of its stop, and what it alone writes. */
export function PartiesRowLine({ party, stop }: { party: PartyEntry; stop: StopPlace | null }) {
  const t = useTranslations("parties");
  const locale = useLocale();
  const { role, institution, values } = party;
  const { from, to } = party.stop;
  const coordinator = party.coordinator ?? party.coordinators.find(({ code }) => code === values.coordinator)?.name;
  return (
    <span className="party-line">
      <span className="text-xs text-ink-faint">
        {t(`role.${role}`)}
        {stop && ` · ${t("stop", { number: stop.number })}`}
      </span>
      <span className="party-name">
        <LocalizedText label={partyName(institution)} />
      </span>
      {institution.isSample && <SampleLabel />}
      <span className="party-facts">
        {role === "HOST" && from !== null && <time dateTime={from}>{formatDays(from, to ?? from, locale)}</time>}
        {values.fileNumber && (
          <span>
            {t("fileNumber")} {values.fileNumber}
          </span>
        )}
        {coordinator && (
          <span>
            {t("coordinator")} {coordinator}
          </span>
        )}
      </span>
    </span>
  );
}
