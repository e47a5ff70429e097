import { useTranslations } from "next-intl";
import type { PublicInstitution } from "@/lib/institutions/public.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { InstitutionPlace } from "./institution-place.tsx";
import { RelationList } from "./relation-list.tsx";

/** The header of a college in its own colour: its name, its place, its group, and what it is to other colleges. */
export function InstitutionHeader({ institution }: { institution: PublicInstitution }) {
  const t = useTranslations("institutions");
  const { group, website } = institution;
  return (
    <header className="pt-10 pb-12 md:pt-16" data-accent={institution.accent}>
      <div className="mb-6 h-[3px] w-24 bg-accent print:border-t-[3px] print:border-accent" />
      <h1 className="text-2xl md:text-3xl">
        <LocalizedText label={institution.name} />
      </h1>
      <p className="mt-4 flex flex-wrap items-center gap-x-3 text-ink-soft">
        <span className="empty:hidden">
          <InstitutionPlace institution={institution} />
        </span>
        {group && (
          <span>
            <LocalizedText label={group.name} />
          </span>
        )}
        {institution.isClosed && <span>{t("closed")}</span>}
        {institution.isSample && <SampleLabel />}
      </p>
      {website && /^https?:\/\//.test(website) && (
        <p className="mt-1 text-sm">
          <a href={website} rel="noopener">
            {website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
          </a>
        </p>
      )}
      <RelationList relations={institution.relations} />
    </header>
  );
}
