import { useTranslations } from "next-intl";
import type { OwnAccount } from "@/lib/accounts/queries.ts";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { FactList } from "../ui/fact-list.tsx";
import { listSeparator } from "../ui/list-separator.ts";

/** The college and the roles of the signed-in person. */
export function AccountCard({ account, locale }: { account: OwnAccount; locale: Locale }) {
  const t = useTranslations("staff");
  const roleName = useTranslations("roles");
  const institution = account.institution && inLocale(account.institution.name, locale);
  return (
    <div className="border-t border-hairline pt-6">
      <FactList
        facts={[
          {
            name: t("institution"),
            value: institution ? <span lang={languageTag[institution.lang]}>{institution.text}</span> : t("group"),
          },
          {
            name: t("roles"),
            value:
              account.roles.length === 0
                ? t("noRoles")
                : account.roles.map((role) => roleName(role)).join(listSeparator(locale)),
          },
        ]}
      />
    </div>
  );
}
