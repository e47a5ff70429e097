import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UserHeader } from "@/components/accounts/user-header.tsx";
import { UserSections } from "@/components/accounts/user-sections.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { findUserEntry } from "@/lib/accounts/users/queries.ts";
import { isDoneToUser } from "@/lib/accounts/users/rules.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { requireSignIn } from "../../require-sign-in.ts";

type Props = PageProps<"/[locale]/admin/users/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "users" });
  return { title: t("userTitle") };
}

export default async function UserPage({ params, searchParams }: Props) {
  const { code } = await params;
  const { actor } = await requireSignIn(params, `users/${code}`);
  const user = await findUserEntry(actor, code);
  if (!user) notFound();
  const t = await getTranslations("users");
  const { done } = await searchParams;
  return (
    <>
      <UserHeader user={user} />
      {isDoneToUser(done) && <Notice tone="plain">{t(`done.${done}`)}</Notice>}
      <UserSections actor={actor} user={user} formKeys={{ role: randomUUID(), link: randomUUID() }} />
    </>
  );
}
