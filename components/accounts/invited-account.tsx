import { useLocale, useTranslations } from "next-intl";
import type { UsableLink } from "@/lib/accounts/invitations/queries.ts";
import { GROUP_TIMEZONE } from "@/lib/accounts/rules.ts";
import { InstantText } from "../ui/instant-text.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { zoneName } from "../ui/zone-name.ts";
import { RoleNames } from "./role-names.tsx";

type OpenLink = Extract<UsableLink, { state: "OPEN" }>;

/** The account of a link: its owner, college and roles, and how long the link is valid. */
export function InvitedAccount({ link }: { link: OpenLink }) {
  const t = useTranslations("invitation");
  const locale = useLocale();
  return (
    <dl
      data-accent={link.institution?.accent}
      className="grid gap-x-6 gap-y-1 border-s-[3px] border-accent ps-4 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]"
    >
      <dt className="text-ink-faint">{t("email")}</dt>
      <dd className="break-all">{link.email}</dd>
      <dt className="text-ink-faint">{t("college")}</dt>
      <dd>{link.institution ? <LocalizedText label={link.institution.name} /> : t("ofTheGroup")}</dd>
      {link.kind === "COLLEAGUE" && (
        <>
          <dt className="text-ink-faint">{t("roles")}</dt>
          <dd>
            <RoleNames roles={link.roles} />
          </dd>
        </>
      )}
      <dt className="text-ink-faint">{t("validUntil")}</dt>
      <dd>
        <InstantText at={link.expiresAt} timezone={GROUP_TIMEZONE} /> {zoneName(GROUP_TIMEZONE, locale)}
      </dd>
    </dl>
  );
}
