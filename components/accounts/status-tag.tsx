import { useTranslations } from "next-intl";
import type { UserStatus } from "@/lib/accounts/rules.ts";
import { Tag } from "../ui/tag.tsx";

const tones = { INVITED: "strong", ACTIVE: "plain", SUSPENDED: "warning" } as const;

/** Whether an account is not accepted yet, active or suspended. */
export function StatusTag({ status }: { status: UserStatus }) {
  const t = useTranslations("users");
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}
