import { useLocale } from "next-intl";
import { StaffNotFound } from "@/components/layout/staff-not-found.tsx";

export default function AdminNotFoundPage() {
  return <StaffNotFound locale={useLocale()} />;
}
