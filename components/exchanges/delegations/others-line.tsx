import { useTranslations } from "next-intl";
import type { OthersValues } from "@/lib/exchanges/others/schema.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { MissingWording } from "../../ui/missing-wording.tsx";

/** People who are counted or described, in a line: who, how many, and whether readers see the line. */
export function OthersLine({ values }: { values: OthersValues }) {
  const t = useTranslations("delegations");
  const label = labelOrNull(values.labelZh || null, values.labelEn || null);
  const unit = labelOrNull(values.unitNameZh || null, values.unitNameEn || null);
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5">
      {label && (
        <span className="min-w-0 font-serif">
          <LocalizedText label={label} />
        </span>
      )}
      {unit && (
        <span className="min-w-0 text-sm text-ink-soft">
          <LocalizedText label={unit} />
        </span>
      )}
      {typeof values.count === "number" && (
        <span className="figures text-sm text-ink-soft">{t("othersCountOf", { count: values.count })}</span>
      )}
      <MissingWording zh={values.labelZh} en={values.labelEn} />
      <span className="text-xs text-ink-faint">{values.isPublic ? t("othersShown") : t("othersHidden")}</span>
    </span>
  );
}
