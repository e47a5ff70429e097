"use client";

import { useTranslations } from "next-intl";
import { savePersonAction } from "@/lib/people/actions.ts";
import type { PersonEntry } from "@/lib/people/queries.ts";
import { useAutosave } from "../editing/autosave.ts";
import { SavedBilingual } from "../editing/saved-bilingual.tsx";
import { SavedField } from "../editing/saved-field.tsx";
import { SavedForm } from "../editing/saved-form.tsx";

/** Edits the names of a person. */
export function PersonSection({ userId, person }: { userId: string; person: PersonEntry }) {
  const t = useTranslations("people");
  const { code } = person;
  const section = useAutosave({
    id: `${userId}.person.${code}`,
    initial: person,
    save: (request) => savePersonAction({ code, ...request }),
    hasSaveButton: true,
  });
  return (
    <SavedForm section={section}>
      <SavedBilingual section={section} zh="nameZh" en="nameEn" label={t("name")} hint={t("nameKept")} />
      <div className="max-w-sm">
        <SavedField section={section} field="sortKey" label={t("sortKey")} hint={t("sortKeyEditHint")} />
      </div>
    </SavedForm>
  );
}
