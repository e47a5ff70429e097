"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { DuplicateRefusal } from "./duplicate-refusal.tsx";
import { IdempotencyKeyField } from "./idempotency-key-field.tsx";
import { SubmitForm } from "./submit-form.tsx";

type CreateFormProps = Pick<
  ComponentProps<typeof SubmitForm>,
  "form" | "className" | "hidden" | "label" | "children"
> & {
  /** the page of an entry that has the same name */
  hrefOf: (address: string) => string;
  formKey: string;
};

/** A form that adds an entry to the directory once, and asks before it adds a second one of the same name. */
export function CreateForm({ form, hrefOf, formKey, children, ...rest }: CreateFormProps) {
  const d = useTranslations("directory");
  return (
    <SubmitForm
      form={form}
      pendingLabel={d("creating")}
      button="narrow"
      refusal={<DuplicateRefusal state={form[0]} hrefOf={hrefOf} />}
      {...rest}
    >
      {children}
      <IdempotencyKeyField value={formKey} state={form[0]} />
    </SubmitForm>
  );
}
