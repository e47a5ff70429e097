import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BaseForm } from "@/components/bases/admin/base-form.tsx";
import { NewInCollege } from "../../new-in-college.tsx";
import { requireSignIn } from "../../require-sign-in.ts";

type Props = PageProps<"/[locale]/admin/bases/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireSignIn(params, "bases/new");
  return { title: (await getTranslations({ locale, namespace: "directoryBase" }))("new") };
}

export default async function NewBasePage(props: Props) {
  const { locale } = await requireSignIn(props.params, "bases/new");
  const t = await getTranslations({ locale, namespace: "directoryBase" });
  return <NewInCollege {...props} place="bases" titles={{ list: t("title"), here: t("new") }} Form={BaseForm} />;
}
