import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CollegeFilter } from "@/components/institutions/college-filter.tsx";
import { PersonForm } from "@/components/people/person-form.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { isOwnWordOf } from "@/lib/institutions/policy.ts";
import { listUnitsToChoose } from "@/lib/institutions/units/queries.ts";
import { collegeToEdit, portalToday, staffVisitor } from "../../staff-visitor.ts";

type Props = PageProps<"/[locale]/admin/people/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await staffVisitor(params, "people/new");
  return { title: (await getTranslations({ locale, namespace: "people" }))("new") };
}

export default async function NewPersonPage({ params, searchParams }: Props) {
  const { locale, actor } = await staffVisitor(params, "people/new");
  const kept = await collegeToEdit(actor, (await searchParams).college);
  if (!kept) notFound();
  const t = await getTranslations("people");
  const d = await getTranslations("directory");
  const { college, colleges } = kept;
  const here = `/${locale}/admin/people`;
  return (
    <>
      <header className="grid gap-3">
        <Breadcrumbs label={d("where")} links={[{ href: here, label: t("title") }]} here={t("new")} />
        <h1 className="text-2xl">{t("new")}</h1>
      </header>
      {colleges.length > 1 && (
        <CollegeFilter action={`${here}/new`} colleges={colleges} college={college.slug} mayBeAny={false} />
      )}
      <PersonForm
        key={college.slug}
        formKey={randomUUID()}
        institution={college.slug}
        units={await listUnitsToChoose(actor, [college.id], portalToday())}
        isOwnWord={isStaffOf(actor, college.id)}
      />
    </>
  );
}
