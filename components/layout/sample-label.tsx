import { useTranslations } from "next-intl";

/** Marks a sample, which was made up to try the portal. */
export function SampleLabel() {
  const t = useTranslations("site");
  return <span className="sample-label">{t("sample")}</span>;
}
