"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Role } from "@/lib/accounts/rules.ts";
import { CheckField } from "../ui/check-field.tsx";

type RoleBoxesProps = {
  roles: readonly Role[];
  /** whether a role was ticked before the form was refused */
  isTicked: (role: Role) => boolean;
  error?: string | undefined;
};

/** Roles to choose from, each with a description of what it allows. */
export function RoleBoxes({ roles, isTicked, error }: RoleBoxesProps) {
  const t = useTranslations("users");
  const roleName = useTranslations("roles");
  const id = useId();
  return (
    <fieldset className="grid gap-1" aria-describedby={error && id}>
      <legend className="pb-1 text-sm font-medium">{t("roles")}</legend>
      {error && (
        <p id={id} className="text-sm text-danger">
          {error}
        </p>
      )}
      <div className="grid items-start gap-x-8 gap-y-2 sm:grid-cols-2">
        {roles.map((role) => (
          <CheckField
            key={role}
            name={role}
            label={roleName(role)}
            hint={t(`roleMay.${role}`)}
            value="on"
            defaultChecked={isTicked(role)}
          />
        ))}
      </div>
    </fieldset>
  );
}
