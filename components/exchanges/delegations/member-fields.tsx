"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { memberRoles, memberStatuses } from "@/lib/exchanges/delegations/rules.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import { ranks } from "@/lib/people/appointments/rules.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedChoice } from "../../editing/saved-choice.tsx";
import { isComposing } from "../../ui/text-input.ts";

const TEXT_FIELDS = ["nameZh", "nameEn", "titleZh", "titleEn", "unitNameZh", "unitNameEn"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

const isTextField = (name: string): name is TextField => TEXT_FIELDS.some((field) => field === name);

type MemberFieldsProps = {
  section: AutosavedSection<MemberValues>;
  /** whether the member is named in public */
  named: ReactNode;
  /** what is rarely said: for whom the member stood, that greetings were sent, at which stops the member was */
  rare: ReactNode;
  /** called on Enter in a text */
  onEnter: (field: TextField) => void;
};

/** The fields of the open row of a member. */
export function MemberFields({ section, named, rare, onEnter }: MemberFieldsProps) {
  const t = useTranslations("delegations");
  const role = useTranslations("memberRole");
  const enter = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    if (event.key !== "Enter" || isComposing(event) || !(target instanceof HTMLTextAreaElement)) return;
    if (!isTextField(target.name)) return;
    event.preventDefault();
    onEnter(target.name);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the texts inside take the key
    <div className="grid gap-3" onKeyDown={enter}>
      <SavedBilingual section={section} zh="nameZh" en="nameEn" label={t("field.name")} />
      <SavedBilingual section={section} zh="titleZh" en="titleEn" label={t("field.title")} />
      <SavedBilingual section={section} zh="unitNameZh" en="unitNameEn" label={t("field.unitName")} />
      <div className="fields-above grid gap-x-5 gap-y-3 min-[22rem]:grid-cols-2 sm:grid-cols-3">
        <SavedChoice
          section={section}
          field="role"
          label={t("field.role")}
          options={memberRoles.map((value) => ({ value, label: role(value) }))}
        />
        <SavedChoice
          section={section}
          field="status"
          label={t("field.status")}
          options={memberStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <SavedChoice
          section={section}
          field="rank"
          label={t("field.rank")}
          none={t("noRank")}
          options={ranks.map((value) => ({ value, label: t(`rank.${value}`) }))}
        />
      </div>
      {named}
      {rare}
    </div>
  );
}
