import { useLocale } from "next-intl";
import { StaffMissing } from "@/components/layout/staff-missing.tsx";

export default function StaffNotFound() {
  return (
    <main className="mx-auto max-w-md px-5 py-16">
      <StaffMissing locale={useLocale()} />
    </main>
  );
}
