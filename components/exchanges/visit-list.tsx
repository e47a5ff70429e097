import { useLocale, useTranslations } from "next-intl";
import type { BaseMention } from "@/lib/bases/queries.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

/** The visited practice bases, in the order of the visits. */
export function VisitList({ visits }: { visits: readonly BaseMention[] }) {
  const locale = useLocale();
  const t = useTranslations("exchange");
  const kind = useTranslations("baseKind");
  return (
    <PageSection heading={t("visits")} id="visits">
      <ol className="visits grid gap-x-12 gap-y-3 sm:grid-cols-2 print:grid-cols-2">
        {visits.map((base) => (
          <li className="leading-snug" key={base.slug}>
            <a
              className="plain-link font-serif text-lg font-semibold leading-snug"
              href={`/${locale}/bases/${base.slug}`}
            >
              <LocalizedText label={base.name} />
            </a>
            <span className="block text-xs text-ink-faint">{kind(base.kind)}</span>
          </li>
        ))}
      </ol>
    </PageSection>
  );
}
