import { useTranslations } from "next-intl";

/** Says that a thing was made up to try the portal with. */
export function SampleLabel() {
  const t = useTranslations("site");
  return <span className="sample-label">{t("sample")}</span>;
}
