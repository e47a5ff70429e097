import { useLocale, useTranslations } from "next-intl";
import { mayEditAccount, mayGiveRole } from "@/lib/accounts/policy.ts";
import { rolesToGive } from "@/lib/accounts/rules.ts";
import { endSessionsOfUserAction } from "@/lib/accounts/users/actions.ts";
import type { UserEntry } from "@/lib/accounts/users/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { ActionForm } from "../editing/action-form.tsx";
import { Notice } from "../ui/notice.tsx";
import { Section } from "../ui/section.tsx";
import { AccountAccess } from "./account-access.tsx";
import { AccountLink } from "./account-link.tsx";
import { AssignedRoles } from "./assigned-roles.tsx";
import { GiveRoleForm } from "./give-role-form.tsx";
import { RenameForm } from "./rename-form.tsx";
import { RoleDescriptions } from "./role-descriptions.tsx";
import { SessionList } from "./session-list.tsx";

type UserSectionsProps = {
  actor: Member;
  user: UserEntry;
  /** the idempotency keys of the forms that create something */
  formKeys: { role: string; link: string };
};

/** An account as an administrator sees and changes it. For the own account, leaves out what would lock oneself out. */
export function UserSections({ actor, user, formKeys }: UserSectionsProps) {
  const t = useTranslations("users");
  const locale = useLocale();
  const held = user.roles.map(({ role }) => role);
  const toGive = rolesToGive.filter((role) => !held.includes(role) && mayGiveRole(actor, user.institutionId, role));
  const mayEdit = mayEditAccount(actor, { institutionId: user.institutionId, roles: held });
  const mayAct = mayEdit && !user.isOwn;
  return (
    <>
      {user.isOwn && (
        <Notice tone="plain">
          {t("ownAccount")} <a href={`/${locale}/admin/account`}>{t("toOwnAccount")}</a>
        </Notice>
      )}
      {!mayEdit && !user.isOwn && <Notice tone="plain">{t("keptByGroup")}</Notice>}
      <Section id="roles" title={t("roles")} intro={t("rolesIntro")}>
        <AssignedRoles actor={actor} user={user} />
        {toGive.length > 0 && (
          <>
            <GiveRoleForm code={user.code} formKey={formKeys.role} roles={toGive} />
            <RoleDescriptions roles={toGive} />
          </>
        )}
      </Section>
      {mayAct && user.status !== "SUSPENDED" && (
        <Section id="link" title={user.status === "INVITED" ? t("invitation") : t("forgotten")}>
          <AccountLink user={user} formKey={formKeys.link} />
        </Section>
      )}
      {!user.isOwn && user.sessions.length > 0 && (
        <Section id="sessions" title={t("sessions")} intro={t("sessionsIntro")}>
          <SessionList sessions={user.sessions} />
          {mayAct && (
            <ActionForm
              action={endSessionsOfUserAction}
              fields={{ code: user.code, locale }}
              label={t("endSessions")}
              question={{
                title: t("endSessionsTitle", { name: user.name }),
                text: t("endSessionsText"),
                confirm: t("endSessions"),
              }}
            />
          )}
        </Section>
      )}
      {mayEdit && (
        <Section id="name" title={t("nameTitle")}>
          <RenameForm user={user} />
        </Section>
      )}
      {mayAct && (
        <Section id="access" title={t("access")}>
          <AccountAccess user={user} />
        </Section>
      )}
    </>
  );
}
