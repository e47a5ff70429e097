import { useTranslations } from "next-intl";
import type { OwnAccount } from "@/lib/accounts/queries.ts";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";

/** Who is signed in: the college and the roles held there. */
export function AccountCard({ account, locale }: { account: OwnAccount; locale: Locale }) {
  const t = useTranslations("staff");
  const roleName = useTranslations("roles");
  const institution = account.institution && inLocale(account.institution.name, locale);
  return (
    <dl className="grid gap-x-6 gap-y-3 border-t border-hairline pt-6 text-sm sm:grid-cols-[8rem_1fr]">
      <dt className="text-ink-faint">{t("institution")}</dt>
      <dd>{institution ? <span lang={languageTag[institution.lang]}>{institution.text}</span> : t("group")}</dd>
      <dt className="text-ink-faint">{t("roles")}</dt>
      <dd>
        {account.roles.length === 0
          ? t("noRoles")
          : account.roles.map((role) => roleName(role)).join(locale === "zh" ? "、" : ", ")}
      </dd>
    </dl>
  );
}
