import { useTranslations } from "next-intl";
import type { Administrators } from "@/lib/accounts/queries.ts";
import { hideInstitutionAction, showInstitutionAction } from "@/lib/institutions/actions.ts";
import type { InstitutionEntry } from "@/lib/institutions/queries.ts";
import { AdministratorsNote } from "../../accounts/administrators-note.tsx";
import { ActionForm } from "../../editing/action-form.tsx";
import { ListingState } from "../../layout/listing-state.tsx";
import { Section } from "../../ui/section.tsx";

type ListingSectionProps = {
  institution: InstitutionEntry;
  mayList: boolean;
  /** who can show it, where the reader may not and it is not shown */
  administrators: Administrators | null;
};

/** Whether readers see a college; its own administrators show it, and take it back. */
export function ListingSection({ institution: { slug, listing }, mayList, administrators }: ListingSectionProps) {
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
        {administrators && <AdministratorsNote administrators={administrators} ask="publish" />}
      </ListingState>
    </Section>
  );
}
