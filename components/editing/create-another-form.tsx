"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Disclosure } from "../ui/disclosure.tsx";
import { Notice } from "../ui/notice.tsx";

type CreateAnotherFormProps = {
  title: string;
  /** whether the form is open at first; adding an entry does not close it */
  isOpen: boolean;
  /** the number of entries in the list; an addition increases it */
  count: number;
  /** the choices above the form */
  before?: ReactNode;
  children: ReactNode;
};

/**
 * A form that adds to the list above it. A new form replaces it after each addition and puts the focus in its first
 * field, so that the person can type the next entry at once.
 */
export function CreateAnotherForm({ title, isOpen, count, before, children }: CreateAnotherFormProps) {
  const t = useTranslations("directory");
  const place = useRef<HTMLDivElement>(null);
  const listed = useRef(count);
  const [isAdded, setIsAdded] = useState(false);
  const [isOpenAtFirst] = useState(isOpen);
  useEffect(() => {
    const isMore = count > listed.current;
    listed.current = count;
    if (!isMore || document.activeElement !== document.body) return;
    setIsAdded(true);
    place.current?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
  }, [count]);
  return (
    <Disclosure title={title} open={isOpenAtFirst}>
      {before}
      {isAdded && <Notice tone="plain">{t("created")}</Notice>}
      <div ref={place} className="grid">
        {children}
      </div>
    </Disclosure>
  );
}
