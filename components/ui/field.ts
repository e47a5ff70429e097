import { useId } from "react";

/** The props that all text fields share. `onChange` gets the typed text. */
export type FieldProps = {
  id?: string | undefined;
  name?: string | undefined;
  label: string;
  hideLabel?: boolean | undefined;
  /** a short word for the language of the text, which stands in the field */
  mark?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  value?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: ((text: string) => void) | undefined;
  onBlur?: (() => void) | undefined;
  placeholder?: string | undefined;
  lang?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  maxLength?: number | undefined;
  autoComplete?: string | undefined;
};

/** A class of the sheet of staff, so that a page with hundreds of fields names their look once. */
export const FIELD_LOOK = "field";

/** The id of a field, and the attributes that link its hint and its error to it. */
export function useFieldIds({ id, hint, error }: Pick<FieldProps, "id" | "hint" | "error">) {
  const own = useId();
  const fieldId = id ?? own;
  const describedBy = [hint && `${fieldId}-hint`, error && `${fieldId}-error`].filter(Boolean).join(" ");
  return {
    id: fieldId,
    input: {
      id: fieldId,
      "aria-invalid": error ? (true as const) : undefined,
      "aria-describedby": describedBy || undefined,
    },
  };
}
