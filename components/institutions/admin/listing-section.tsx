import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { hideInstitutionAction, showInstitutionAction } from "@/lib/institutions/actions.ts";
import type { InstitutionEntry } from "@/lib/institutions/queries.ts";
import { ActionForm } from "../../editing/action-form.tsx";
import { ListingState } from "../../layout/listing-state.tsx";
import { Section } from "../../ui/section.tsx";

type ListingSectionProps = {
  institution: InstitutionEntry;
  mayList: boolean;
  /** says who can show it, where the reader may not and it is not shown */
  children: ReactNode;
};

/** Whether readers see a college; its own administrators show it, and take it back. */
export function ListingSection({ institution: { slug, listing }, mayList, children }: ListingSectionProps) {
  const t = useTranslations("listing");
  return (
    <Section id="listing" title={t("title")}>
      <ListingState {...listing}>
        {mayList && (
          <ActionForm
            action={listing.isListed ? hideInstitutionAction : showInstitutionAction}
            fields={{ slug }}
            label={listing.isListed ? t("hide") : t("show")}
          />
        )}
        {children}
      </ListingState>
    </Section>
  );
}
