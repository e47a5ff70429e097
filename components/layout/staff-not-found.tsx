import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** What stands behind the desk's door where there is no such page, or it is somebody else's. */
export function StaffNotFound({ locale }: { locale: Locale }) {
  const t = useTranslations("staff");
  return (
    <div className="grid gap-5">
      <h1 className="text-2xl">{t("notFoundTitle")}</h1>
      <p>{t("notFound")}</p>
      <p>
        <a href={`/${locale}/admin`}>{t("home")}</a>
      </p>
    </div>
  );
}
