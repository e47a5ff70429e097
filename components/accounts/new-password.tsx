import { useTranslations } from "next-intl";
import { PasswordField } from "./password-field.tsx";

/** The new password of an account. The hidden address tells password managers which account it is for. */
export function NewPassword({ email, label, error }: { email: string; label: string; error: string | undefined }) {
  const t = useTranslations("invitation");
  return (
    <>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="password" label={label} hint={t("passwordHint")} autoComplete="new-password" error={error} />
    </>
  );
}
