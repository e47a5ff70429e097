import { useLocale } from "next-intl";
import type { InstitutionItem } from "@/lib/institutions/public.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { InstitutionPlace } from "./institution-place.tsx";

type InstitutionCardProps = {
  institution: InstitutionItem;
  /** the level below the heading of the list */
  heading: "h2" | "h3";
};

/** A college in a list, with a line in its own colour above. */
export function InstitutionCard({ institution, heading: Heading }: InstitutionCardProps) {
  const locale = useLocale();
  return (
    <article className="border-t-2 border-accent pt-3" data-accent={institution.accent}>
      <Heading className="text-lg leading-snug md:text-xl">
        <a className="plain-link" href={`/${locale}/institutions/${institution.slug}`}>
          <LocalizedText label={institution.name} />
        </a>{" "}
        {institution.isSample && <SampleLabel />}
      </Heading>
      <p className="mt-1 text-sm text-ink-soft">
        <InstitutionPlace institution={institution} />
      </p>
      {institution.group && (
        <p className="text-sm text-ink-faint">
          <LocalizedText label={institution.group.name} />
        </p>
      )}
    </article>
  );
}
