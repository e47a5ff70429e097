import { useTranslations } from "next-intl";
import type { Administrators, OwnAccount } from "@/lib/accounts/queries.ts";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { FactList } from "../ui/fact-list.tsx";
import { listSeparator } from "../ui/list-separator.ts";
import { AdministratorsNote } from "./administrators-note.tsx";

type AccountCardProps = {
  account: OwnAccount;
  /** who can give a role to somebody who has none; otherwise null */
  administrators: Administrators | null;
  locale: Locale;
};

/** The college and the roles of the signed-in person. */
export function AccountCard({ account, administrators, locale }: AccountCardProps) {
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
            value: administrators ? (
              <>
                {t("noRoles")}
                <AdministratorsNote administrators={administrators} ask="role" />
              </>
            ) : (
              account.roles.map((role) => roleName(role)).join(listSeparator(locale))
            ),
          },
        ]}
      />
    </div>
  );
}
