import { useTranslations } from "next-intl";
import type { OutcomeEntry } from "@/lib/commitments/queries.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { Tag } from "../ui/tag.tsx";

/** The outcomes, read-only. */
export function OutcomeFacts({ outcomes }: { outcomes: readonly OutcomeEntry[] }) {
  const t = useTranslations("outcomes");
  if (outcomes.length === 0) return <p className="text-sm text-ink-soft">{t("none")}</p>;
  return (
    <ol className="grid gap-3 text-sm wrap-anywhere">
      {outcomes.map(({ id, code, values }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3">
          <span className="figures text-xs text-ink-faint">{code}</span>
          <span>
            <LocalizedText label={localized(values.titleZh, values.titleEn)} />
          </span>
          <Tag>{t(`standingOf.${values.standing}`)}</Tag>
        </li>
      ))}
    </ol>
  );
}
