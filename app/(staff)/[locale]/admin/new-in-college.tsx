import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ComponentType } from "react";
import { CollegeChoice } from "@/components/institutions/college-choice.tsx";
import { BreadcrumbHeader } from "@/components/ui/breadcrumb-header.tsx";
import { isStaffOf } from "@/lib/institutions/policy.ts";
import { listUnitsToChoose, type UnitChoice } from "@/lib/institutions/units/queries.ts";
import { collegeToEdit } from "./college-to-edit.ts";
import { portalToday } from "./portal-today.ts";
import { requireSignIn } from "./require-sign-in.ts";

type NewInCollegeProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ college?: string | string[] | undefined }>;
  /** the page that lists such entries, below "/admin" */
  place: "bases" | "people";
  /** the titles of that page and of this one */
  titles: { list: string; here: string };
  Form: ComponentType<{ formKey: string; institution: string; units: readonly UnitChoice[]; isOwnWord: boolean }>;
};

/** The page that adds an entry to a college. A person who may edit several colleges chooses the college first. */
export async function NewInCollege({ params, searchParams, place, titles, Form }: NewInCollegeProps) {
  const { locale, actor } = await requireSignIn(params, `${place}/new`);
  const editable = await collegeToEdit(actor, (await searchParams).college, { withGroups: place === "people" });
  if (!editable) notFound();
  const d = await getTranslations("directory");
  const { college, colleges } = editable;
  const list = `/${locale}/admin/${place}`;
  return (
    <>
      <BreadcrumbHeader label={d("where")} links={[{ href: list, label: titles.list }]} here={titles.here} />
      <CollegeChoice action={`${list}/new`} colleges={colleges} college={college.slug} />
      <Form
        key={college.slug}
        formKey={randomUUID()}
        institution={college.slug}
        units={await listUnitsToChoose(actor, [college.id], portalToday())}
        isOwnWord={college.kind === "GROUP" || isStaffOf(actor, college.id)}
      />
    </>
  );
}
