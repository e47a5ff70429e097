import { useTranslations } from "next-intl";
import type { RelationsOfInstitution } from "@/lib/institutions/relations/queries.ts";
import { CreateAnotherForm } from "../../editing/create-another-form.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { RelationEditor } from "./relation-editor.tsx";
import { RelationForm } from "./relation-form.tsx";
import { RelationLine } from "./relation-line.tsx";

type RelationsSectionProps = {
  /** slug of the college on whose page it stands */
  institution: string;
  known: RelationsOfInstitution;
  formKey: string;
  userId: string;
  mayEdit: boolean;
};

/** What a college is to others. Only what is recorded here lets pages call two colleges sisters or partners. */
export function RelationsSection({ institution, known, formKey, userId, mayEdit }: RelationsSectionProps) {
  const t = useTranslations("relations");
  const { relations, others } = known;
  return (
    <Section id="relations" title={t("title")} intro={mayEdit ? t("intro") : undefined}>
      {relations.length === 0 && <EmptyState text={t("none")} />}
      {relations.length > 0 && (
        <ul className="border-t border-hairline">
          {relations.map((relation) => (
            <li key={relation.other.slug} id={`relation-${relation.other.slug}`}>
              {mayEdit ? (
                <Disclosure title={<RelationLine relation={relation} />}>
                  <RelationEditor userId={userId} institution={institution} relation={relation} />
                </Disclosure>
              ) : (
                <p className="border-b border-hairline py-3">
                  <RelationLine relation={relation} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && others.length > 0 && (
        <CreateAnotherForm title={t("add")} isOpen={false} count={relations.length}>
          <RelationForm key={relations.length} institution={institution} others={others} formKey={formKey} />
        </CreateAnotherForm>
      )}
    </Section>
  );
}
