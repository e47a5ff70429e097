import { useLocale, useTranslations } from "next-intl";
import type { UserRow } from "@/lib/accounts/users/queries.ts";
import { ActTime } from "../ui/act-time.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { RoleNames } from "./role-names.tsx";
import { StatusTag } from "./status-tag.tsx";

type UserListProps = { users: readonly UserRow[]; isByCollege: boolean };

/** Accounts with their roles and when they were last active; grouped by college when the administrator has several. */
export function UserList({ users, isByCollege }: UserListProps) {
  const t = useTranslations("users");
  const colleges = [...new Map(users.map((user) => [user.institution?.slug, user.institution])).values()];
  if (!isByCollege) return <UserTable caption={t("title")} users={users} />;
  return (
    <div className="grid gap-10">
      {colleges.map((college) => (
        <section key={college?.slug ?? ""} data-accent={college?.accent} className="grid gap-3">
          <h2 className="border-s-[3px] border-accent ps-3 text-lg">
            {college ? <LocalizedText label={college.name} /> : t("ofTheGroup")}
          </h2>
          <UserTable caption={t("title")} users={users.filter((user) => user.institution?.slug === college?.slug)} />
        </section>
      ))}
    </div>
  );
}

function UserTable({ caption, users }: { caption: string; users: readonly UserRow[] }) {
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
              <ActTime at={user.lastSeenAt} withTime={false} />
            ) : (
              <span className="text-ink-faint">{t("neverSeen")}</span>
            ),
        },
      ]}
    />
  );
}
