import { useLocale } from "next-intl";
import { StaffNotFound } from "@/components/layout/staff-not-found.tsx";

export default function StaffNotFoundPage() {
  return (
    <main className="mx-auto max-w-md px-5 py-16">
      <StaffNotFound locale={useLocale()} />
    </main>
  );
}
