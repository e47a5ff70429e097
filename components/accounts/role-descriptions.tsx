import { useTranslations } from "next-intl";
import type { Role } from "@/lib/accounts/rules.ts";
import { Disclosure } from "../ui/disclosure.tsx";

/** Describes what each of the roles allows. */
export function RoleDescriptions({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("users");
  const roleName = useTranslations("roles");
  return (
    <Disclosure title={t("whatRolesMean")} className="group">
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[9.5rem_minmax(0,1fr)] sm:gap-y-2">
        {roles.map((role) => (
          <div key={role} className="grid sm:contents">
            <dt className="font-medium">{roleName(role)}</dt>
            <dd className="text-ink-soft">{t(`roleMay.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
