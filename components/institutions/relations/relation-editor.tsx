"use client";

import { useLocale, useTranslations } from "next-intl";
import { removeRelationAction, saveRelationAction } from "@/lib/institutions/relations/actions.ts";
import type { RelationEntry } from "@/lib/institutions/relations/queries.ts";
import { relationKinds } from "@/lib/institutions/rules.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { ActionForm } from "../../editing/action-form.tsx";
import { useAutosave } from "../../editing/autosave.ts";
import { SavedChoice } from "../../editing/saved-choice.tsx";
import { SavedField } from "../../editing/saved-field.tsx";
import { SavedForm } from "../../editing/saved-form.tsx";

type RelationEditorProps = { userId: string; institution: string; relation: RelationEntry };

/** Edits what a college is to another one, or removes it. */
export function RelationEditor({ userId, institution, relation }: RelationEditorProps) {
  const t = useTranslations("relations");
  const locale = useLocale();
  const { slug: other, name } = relation.other;
  const section = useAutosave({
    id: `${userId}.relation.${institution}.${other}`,
    initial: relation,
    save: (request) => saveRelationAction({ institution, other, ...request }),
    hasSaveButton: true,
  });
  return (
    <div className="grid gap-6">
      <SavedForm section={section}>
        <div className="grid gap-5 sm:grid-cols-2">
          <SavedChoice
            section={section}
            field="kind"
            label={t("what")}
            options={relationKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <SavedField section={section} field="since" label={t("since")} hint={t("sinceHint")} />
        </div>
        <SavedField section={section} field="note" label={t("note")} hint={t("noteHint")} />
      </SavedForm>
      <ActionForm
        action={removeRelationAction}
        fields={{ institution, other }}
        label={t("remove")}
        tone="ghost"
        question={{
          title: t("removeTitle"),
          text: t("removeText", { name: inLocale(name, locale).text }),
          confirm: t("remove"),
        }}
      />
    </div>
  );
}
