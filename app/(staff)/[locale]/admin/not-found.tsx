import { useLocale } from "next-intl";
import { StaffMissing } from "@/components/layout/staff-missing.tsx";

export default function DeskNotFound() {
  return <StaffMissing locale={useLocale()} />;
}
