"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { FIELD_LOOK, useFieldIds } from "../ui/field.ts";
import { FieldFrame } from "../ui/field-frame.tsx";

type PasswordFieldProps = {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  autoComplete: "current-password" | "new-password";
};

/**
 * A password that can be shown while it is typed. It is asked for only once, and a typing error would lock the owner
 * out.
 */
export function PasswordField({ name, label, hint, error, autoComplete }: PasswordFieldProps) {
  const t = useTranslations("account");
  const [isShown, setIsShown] = useState(false);
  const { id, input } = useFieldIds({ id: undefined, hint, error });
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <span className="flex gap-2">
        <input
          {...input}
          name={name}
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          className={`${FIELD_LOOK} min-w-0 flex-1`}
        />
        <Button type="button" tone="ghost" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          {isShown ? t("hidePassword") : t("showPassword")}
        </Button>
      </span>
    </FieldFrame>
  );
}
