import { useLocale } from "next-intl";
import { StaffNotFound } from "@/components/layout/staff-missing.tsx";

export default function AdminNotFoundPage() {
  return <StaffNotFound locale={useLocale()} />;
}
