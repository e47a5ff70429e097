import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BaseForm } from "@/components/bases/admin/base-form.tsx";
import { CollegeFilter } from "@/components/institutions/college-filter.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { isOwnWordOf } from "@/lib/institutions/policy.ts";
import { listUnitsToChoose } from "@/lib/institutions/units/queries.ts";
import { collegeToEdit, portalToday, staffVisitor } from "../../staff-visitor.ts";

type Props = PageProps<"/[locale]/admin/bases/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await staffVisitor(params, "bases/new");
  return { title: (await getTranslations({ locale, namespace: "directoryBase" }))("new") };
}

export default async function NewBasePage({ params, searchParams }: Props) {
  const { locale, actor } = await staffVisitor(params, "bases/new");
  const kept = await collegeToEdit(actor, (await searchParams).college);
  if (!kept) notFound();
  const t = await getTranslations("directoryBase");
  const d = await getTranslations("directory");
  const { college, colleges } = kept;
  const here = `/${locale}/admin/bases`;
  return (
    <>
      <header className="grid gap-3">
        <Breadcrumbs label={d("where")} links={[{ href: here, label: t("title") }]} here={t("new")} />
        <h1 className="text-2xl">{t("new")}</h1>
      </header>
      {colleges.length > 1 && (
        <CollegeFilter action={`${here}/new`} colleges={colleges} college={college.slug} mayBeAny={false} />
      )}
      <BaseForm
        key={college.slug}
        formKey={randomUUID()}
        institution={college.slug}
        units={await listUnitsToChoose(actor, [college.id], portalToday())}
        isOwnWord={isStaffOf(actor, college.id)}
      />
    </>
  );
}
