import { useLocale, useTranslations } from "next-intl";
import type { BaseMention } from "@/lib/bases/queries.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

/** The practice bases of a college. */
export function BaseList({ bases }: { bases: readonly BaseMention[] }) {
  const locale = useLocale();
  const t = useTranslations("institutions");
  const kind = useTranslations("baseKind");
  return (
    <PageSection heading={t("bases")} id="bases">
      {bases.length === 0 ? (
        <p className="text-ink-soft">{t("noBases")}</p>
      ) : (
        <ul className="bases grid gap-x-12 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
          {bases.map((base) => (
            <li className="leading-snug" key={base.slug}>
              <a className="font-serif text-lg leading-snug" href={`/${locale}/bases/${base.slug}`}>
                <LocalizedText label={base.name} />
              </a>{" "}
              {base.isSample && <SampleLabel />}
              <span className="block text-sm text-ink-faint">{kind(base.kind)}</span>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}
