import { useTranslations } from "next-intl";
import { hideBaseAction, showBaseAction } from "@/lib/bases/actions.ts";
import type { BaseEntry } from "@/lib/bases/queries.ts";
import { ActionForm } from "../../editing/action-form.tsx";
import { ListingState } from "../../layout/listing-state.tsx";
import { Section } from "../../ui/section.tsx";

type ListingSectionProps = { base: BaseEntry; mayEdit: boolean };

/** Whether readers see a practice base; who edits the directory of its college shows it, and takes it back. */
export function ListingSection({ base: { slug, listing, isCollegeSeen }, mayEdit }: ListingSectionProps) {
  const t = useTranslations("listing");
  return (
    <Section id="listing" title={t("title")}>
      <ListingState {...listing} isCollegeSeen={isCollegeSeen}>
        {mayEdit && (
          <ActionForm
            action={listing.isListed ? hideBaseAction : showBaseAction}
            fields={{ slug }}
            label={listing.isListed ? t("hide") : t("show")}
          />
        )}
      </ListingState>
    </Section>
  );
}
