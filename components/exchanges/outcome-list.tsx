import { useTranslations } from "next-intl";
import type { PublicOutcome } from "@/lib/revisions/views/schema.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

const STANDINGS = [
  { standing: "DIRECTION", heading: "directions" },
  { standing: "PROPOSED", heading: "proposed" },
  { standing: "AGREED", heading: "agreedOutcomes" },
] as const;

/** The outcomes of the exchange. A direction is marked as stated and not agreed. */
export function OutcomeList({ outcomes }: { outcomes: readonly PublicOutcome[] }) {
  const t = useTranslations("exchange");
  return STANDINGS.map(({ standing, heading }) => {
    const own = outcomes.filter((outcome) => outcome.standing === standing);
    if (own.length === 0) return null;
    return (
      <PageSection heading={t(heading)} id={heading} key={standing}>
        <ul className="outcomes grid gap-1.5">
          {own.map((outcome) => (
            <li className="font-serif text-lg leading-snug" key={outcome.code}>
              <LocalizedText label={outcome.title} />
            </li>
          ))}
        </ul>
        {standing === "DIRECTION" && <p className="mt-3 text-sm text-ink-faint">{t("directionsNote")}</p>}
      </PageSection>
    );
  });
}
