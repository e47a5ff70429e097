import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PersonForm } from "@/components/people/person-form.tsx";
import { NewInCollege } from "../../new-in-college.tsx";
import { requireSignIn } from "../../require-sign-in.ts";

type Props = PageProps<"/[locale]/admin/people/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireSignIn(params, "people/new");
  return { title: (await getTranslations({ locale, namespace: "people" }))("new") };
}

export default async function NewPersonPage(props: Props) {
  const { locale } = await requireSignIn(props.params, "people/new");
  const t = await getTranslations({ locale, namespace: "people" });
  return <NewInCollege {...props} place="people" titles={{ list: t("title"), here: t("new") }} Form={PersonForm} />;
}
