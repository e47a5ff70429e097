import { useLocale, useTranslations } from "next-intl";
import { mayGiveRole } from "@/lib/accounts/policy.ts";
import { endRoleAction } from "@/lib/accounts/users/actions.ts";
import type { UserEntry } from "@/lib/accounts/users/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { ActionForm } from "../editing/action-form.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { InstantText } from "../ui/instant-text.tsx";

/** The roles of an account: current roles with their meaning and a button that ends them, then former roles. */
export function AssignedRoles({ actor, user }: { actor: Member; user: UserEntry }) {
  const t = useTranslations("users");
  const roleName = useTranslations("roles");
  const locale = useLocale();
  const { timezone } = user;
  return (
    <>
      {user.roles.length === 0 && <p className="text-ink-soft">{t("holdsNone")}</p>}
      <ul className="grid">
        {user.roles.map(({ role, since, until }) => (
          <li
            key={role}
            className="grid gap-x-6 gap-y-2 border-b border-hairline py-3 first:border-t sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
          >
            <span className="font-medium">{roleName(role)}</span>
            <span className="text-sm text-ink-soft">
              {t(`roleMay.${role}`)}
              <span className="block text-xs text-ink-faint">
                {t("since")} <InstantText at={since} timezone={timezone} withTime={false} />
                {until && (
                  <>
                    {" · "}
                    {t("until")} <InstantText at={until} timezone={timezone} />
                  </>
                )}
              </span>
            </span>
            {!user.isOwn && mayGiveRole(actor, user.institutionId, role) && (
              <div className="-mx-3">
                <ActionForm
                  action={endRoleAction}
                  fields={{ code: user.code, locale, role }}
                  label={t("endRole")}
                  name={t("endRoleNamed", { role: roleName(role) })}
                  tone="ghost"
                  question={{
                    title: t("endRoleTitle", { role: roleName(role) }),
                    text: t("endRoleText", { name: user.name }),
                    confirm: t("endRole"),
                  }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {user.pastRoles.length > 0 && (
        <Disclosure title={t("pastRoles", { count: user.pastRoles.length })}>
          <ul className="grid gap-1 text-sm text-ink-soft">
            {user.pastRoles.map(({ role, since, until }) => (
              <li key={role + since.toISOString()}>
                {roleName(role)} · <InstantText at={since} timezone={timezone} />
                {" – "}
                {until && <InstantText at={until} timezone={timezone} />}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
