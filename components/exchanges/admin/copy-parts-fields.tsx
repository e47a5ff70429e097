"use client";

import { useTranslations } from "next-intl";
import type { CopySource } from "@/lib/exchanges/cloning/queries.ts";
import type { CopyParts } from "@/lib/exchanges/cloning/rules.ts";
import { CheckField } from "../../ui/check-field.tsx";

type CopyPartsFieldsProps = {
  source: { counts: CopySource["counts"]; content: { members: readonly unknown[] } };
  parts: CopyParts;
  onChange: (parts: CopyParts) => void;
  /** the days of one of the two exchanges are not known, so that items have no day in the copy */
  isWithoutDays: boolean;
};

/** What is copied, with how much there is of it. */
export function CopyPartsFields({ source, parts, onChange, isWithoutDays }: CopyPartsFieldsProps) {
  const t = useTranslations("newExchange");
  const { counts, content } = source;
  const fields = [
    { name: "itinerary", hint: isWithoutDays ? t("partHint.withoutDays") : undefined, count: counts.items },
    { name: "groups", hint: undefined, count: counts.groups },
    { name: "members", hint: t("partHint.members"), count: content.members.length },
  ] as const;
  // of what there is none nothing is asked
  const offered = fields.filter(({ count }) => count > 0);
  if (offered.length === 0) return <p className="text-sm text-ink-soft">{t("nothingToCopy")}</p>;
  return offered.map(({ name, hint, count }) => (
    <div key={name}>
      {/* says "not ticked", which a checkbox itself does not */}
      <input type="hidden" name={name} value="off" />
      <CheckField
        name={name}
        label={t(`part.${name}`, { count })}
        hint={hint}
        checked={parts[name]}
        onChange={(isTicked) => onChange({ ...parts, [name]: isTicked })}
      />
    </div>
  ));
}
