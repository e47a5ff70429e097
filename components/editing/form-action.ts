"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useActionState } from "react";
import { type FormAction, type FormState, idle } from "@/lib/platform/action-state.ts";

/** The part of a form's function that React asks for the attributes of the form while it draws it on the server. */
type Drawn = { $$FORM_ACTION: (prefix: string) => { action?: string } };

const isDrawn = <Send extends object>(send: Send): send is Send & Drawn => "$$FORM_ACTION" in send;

/**
 * The state of a form, and the function that sends it. A form that is sent before its scripts are there goes to the page
 * that it stands on. React leaves that address empty, which HTML does not allow. With the address as `permalink`, all
 * forms of one action on a page would show the refusal of one of them, so it is added to what React draws.
 */
export function useFormAction<Result>(action: FormAction<Result>) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const form = useActionState<FormState<Result>, FormData>(action, idle);
  const [, send] = form;
  if (isDrawn(send)) {
    const draw = send.$$FORM_ACTION;
    send.$$FORM_ACTION = (prefix) => ({ ...draw(prefix), action: query === "" ? path : `${path}?${query}` });
  }
  return form;
}
