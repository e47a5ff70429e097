import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/platform/form-state.ts";

/** What a form that was refused says at its fields, and what was typed there. */
export function useFormWords(state: FormState<unknown>) {
  const wrong = useTranslations("fieldErrors");
  return {
    errorOf: (name: string): string | undefined => {
      const code = state.status === "refused" ? state.fields[name] : undefined;
      return code && wrong(code);
    },
    typed: (name: string): string | undefined => (state.status === "refused" ? state.values[name] : undefined),
  };
}
