import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { StaffFrame } from "./staff-frame.tsx";

/** What stands behind the desk's door where there is no such page, or it is somebody else's. */
export function StaffMissing({ locale }: { locale: Locale }) {
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
