import { useLocale, useTranslations } from "next-intl";
import type { UserEntry } from "@/lib/accounts/users/queries.ts";
import { ActTime } from "../ui/act-time.tsx";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { StatusTag } from "./status-tag.tsx";

/** The owner, the college and the status of an account. */
export function UserHeader({ user }: { user: UserEntry }) {
  const t = useTranslations("users");
  const locale = useLocale();
  return (
    <header className="grid gap-3">
      <Breadcrumbs
        label={t("where")}
        links={[{ href: `/${locale}/admin/users`, label: t("title") }]}
        here={user.name}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-2xl break-words">{user.name}</h1>
        <StatusTag status={user.status} />
      </div>
      <FactList
        facts={[
          { name: t("email"), value: <span className="break-all">{user.email}</span> },
          {
            name: t("college"),
            value: user.institution ? <LocalizedText label={user.institution.name} /> : t("ofTheGroup"),
          },
          {
            name: t("lastSeen"),
            value: user.lastSeenAt ? <ActTime at={user.lastSeenAt} /> : t("neverSeen"),
          },
        ]}
      />
    </header>
  );
}
