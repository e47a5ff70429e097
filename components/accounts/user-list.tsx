import { useLocale, useTranslations } from "next-intl";
import type { UserRow } from "@/lib/accounts/users/queries.ts";
import { DataTable } from "../ui/data-table.tsx";
import { InstantText } from "../ui/instant-text.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { RoleNames } from "./role-names.tsx";
import { StatusTag } from "./status-tag.tsx";

type UserListProps = { users: readonly UserRow[]; timezone: string; isByCollege: boolean };

/** Accounts with their roles and when they were last active; grouped by college when the administrator has several. */
export function UserList({ users, timezone, isByCollege }: UserListProps) {
  const t = useTranslations("users");
  const colleges = [...new Map(users.map((user) => [user.institution?.slug, user.institution])).values()];
  if (!isByCollege) return <UserTable caption={t("title")} users={users} timezone={timezone} />;
  return (
    <div className="grid gap-10">
      {colleges.map((college) => (
        <section key={college?.slug ?? ""} data-accent={college?.accent} className="grid gap-3">
          <h2 className="border-s-[3px] border-accent ps-3 text-lg">
            {college ? <LocalizedText label={college.name} /> : t("ofTheGroup")}
          </h2>
          <UserTable
            caption={t("title")}
            users={users.filter((user) => user.institution?.slug === college?.slug)}
            timezone={timezone}
          />
        </section>
      ))}
    </div>
  );
}

function UserTable({ caption, users, timezone }: { caption: string; users: readonly UserRow[]; timezone: string }) {
  const t = useTranslations("users");
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      rows={users}
      keyOf={(user) => user.code}
      columns={[
        {
          key: "name",
          label: t("name"),
          isWide: true,
          cell: (user) => (
            <>
              <a href={`/${locale}/admin/users/${user.code}`} className="text-base font-medium">
                {user.name}
              </a>
              {user.isOwn && <span className="whitespace-nowrap text-ink-faint"> {t("you")}</span>}
              {user.name !== user.email && <span className="block break-all text-ink-faint">{user.email}</span>}
            </>
          ),
        },
        { key: "roles", label: t("roles"), cell: (user) => <RoleNames roles={user.roles} /> },
        { key: "status", label: t("statusLabel"), cell: (user) => <StatusTag status={user.status} /> },
        {
          key: "seen",
          label: t("lastSeen"),
          cell: (user) =>
            user.lastSeenAt ? (
              <InstantText at={user.lastSeenAt} timezone={timezone} withTime={false} />
            ) : (
              <span className="text-ink-faint">{t("neverSeen")}</span>
            ),
        },
      ]}
    />
  );
}
