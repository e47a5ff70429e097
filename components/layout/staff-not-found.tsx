import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** Says that a signed-in page does not exist, or that the person may not see it. */
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
