import { useLocale, useTranslations } from "next-intl";
import type { Role } from "@/lib/accounts/rules.ts";
import { listSeparator } from "../ui/list-separator.ts";

/** The names of roles in one line. */
export function RoleNames({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("users");
  const roleName = useTranslations("roles");
  const locale = useLocale();
  if (roles.length === 0) return <span className="text-ink-faint">{t("noRole")}</span>;
  return roles.map((role) => roleName(role)).join(listSeparator(locale));
}
