import { useLocale, useTranslations } from "next-intl";
import { StaffFrame } from "@/components/layout/staff-frame.tsx";

export default function StaffNotFound() {
  const locale = useLocale();
  const t = useTranslations("staff");
  return (
    <StaffFrame locale={locale}>
      <h1 className="text-2xl">{t("notFoundTitle")}</h1>
      <p>{t("notFound")}</p>
      <p>
        <a href={`/${locale}/admin`}>{t("home")}</a>
      </p>
    </StaffFrame>
  );
}
