import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Difference, Field } from "@/lib/revisions/row-differences/rules.ts";
import { QuotedFact } from "./quoted-fact.tsx";

export type Change = Extract<Difference, { kind: "changed" }>;

/** How one field changed: "职务：由“院长”改为“书记”". */
export function ChangeText({ change }: { change: Change }) {
  const t = useTranslations("differences");
  const fieldIn = useFieldNames();
  if (change.form === "flag") return t(`flag.${change.field}.${change.isSet ? "on" : "off"}`);
  const { language } = change;
  const field = fieldIn(change.field, language);
  if (change.form === "text") {
    if (change.sentences.length === 0) return t("respaced", { field });
    return t("reworded", { field });
  }
  const { before, after } = change;
  const drawn: Record<"before" | "after", () => ReactNode> = {
    before: () => before && <QuotedFact fact={before} language={language} />,
    after: () => after && <QuotedFact fact={after} language={language} />,
  };
  if (before && after) return t.rich("replaced", { field, ...drawn });
  return after ? t.rich("filled", { field, after: drawn.after }) : t.rich("cleared", { field, before: drawn.before });
}

/** Names a field, and its language where that is not the reader's. */
function useFieldNames() {
  const t = useTranslations("differences");
  const saving = useTranslations("saving");
  const locale = useLocale();
  return (field: Field, language: Locale | null): string => {
    const label = t(`field.${field}`);
    if (language === null || language === locale) return label;
    return saving("labelIn", { label, language: saving(`language.${language}`) });
  };
}
