"use client";

import { useTranslations } from "next-intl";
import { saveAgreementPersonAction } from "@/lib/commitments/agreements/actions.ts";
import type { AgreementPersonEntry } from "@/lib/commitments/agreements/queries.ts";
import { agreementRoles } from "@/lib/commitments/agreements/rules.ts";
import type { AgreementPersonValues } from "@/lib/commitments/agreements/schema.ts";
import { type AutosavedSection, useAutosave } from "../../editing/autosave.ts";
import { CollapsibleRow } from "../../editing/collapsible-row.tsx";
import type { EditableRow } from "../../editing/editable-list.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedChoice } from "../../editing/saved-choice.tsx";
import type { RowSaver } from "../../editing/section-data.ts";
import { PersonLine } from "./person-line.tsx";
import { PersonNamedCheck } from "./person-named-check.tsx";
import type { SigningSides } from "./signing-side.ts";

type PersonRowProps = {
  agreementId: string;
  person: AgreementPersonEntry;
  row: EditableRow;
  sides: SigningSides;
  /** readers have the name, and the person at the screen may take it from them */
  isShown: boolean;
  onSave: RowSaver<AgreementPersonValues>;
};

/** Somebody who signed or was a witness; saves itself. */
export function PersonRow({ agreementId, person, row, sides, isShown, onSave }: PersonRowProps) {
  const t = useTranslations("agreements");
  const { subject, owner } = useEditing();
  const ref = { code: subject, agreementId, personId: person.id };
  const section = useAutosave({
    id: `${owner}.agreementPerson.${person.id}`,
    initial: { version: person.version, values: person.values },
    save: (request) => onSave(person.id, saveAgreementPersonAction({ ...ref, ...request })),
  });
  return (
    <CollapsibleRow
      {...row}
      section={section}
      line={<PersonLine person={person} values={section.values} sides={sides} />}
      removeLabel={() => t("removePerson", { label: row.label })}
    >
      {person.memberId === null ? (
        <>
          <WordFields section={section} sides={sides} />
          <PersonNamedCheck
            personId={person.id}
            section={section}
            isSaved={person.values.namedInPublic}
            isShown={isShown}
          />
        </>
      ) : (
        <p className="text-sm text-ink-soft">{t("ofMember")}</p>
      )}
      <RoleFields section={section} sides={sides} memberId={person.memberId} />
    </CollapsibleRow>
  );
}

type FieldsProps = { section: AutosavedSection<AgreementPersonValues>; sides: SigningSides };

/** What is written of somebody who stands in no delegation. */
function WordFields({ section, sides }: FieldsProps) {
  const t = useTranslations("agreements");
  return (
    <>
      <SavedBilingual section={section} zh="nameZh" en="nameEn" label={t("name")} />
      <SavedBilingual section={section} zh="titleZh" en="titleEn" label={t("personTitle")} />
      <SavedBilingual section={section} zh="organisationZh" en="organisationEn" label={t("organisation")} />
      <SavedChoice
        section={section}
        field="partyId"
        label={t("signsFor")}
        none={t("noParty")}
        options={sides.parties}
      />
    </>
  );
}

function RoleFields({ section, sides, memberId }: FieldsProps & { memberId: string | null }) {
  const t = useTranslations("agreements");
  const others = sides.members.filter(({ id }) => id !== memberId);
  return (
    <div className="fields-row min-[20rem]:grid-cols-2">
      <SavedChoice
        section={section}
        field="role"
        label={t("role")}
        options={agreementRoles.map((value) => ({ value, label: t(`roleOf.${value}`) }))}
      />
      <SavedChoice
        section={section}
        field="representativeId"
        label={t("representative")}
        none={t("noRepresentative")}
        options={others.map(({ id, name, college }) => ({ value: id, label: `${name} · ${college}` }))}
      />
    </div>
  );
}
