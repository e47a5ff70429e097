import { notFound } from "next/navigation";

/** Unknown addresses below "/admin" get the "not found" page of the signed-in site. */
export default function UnknownPage(): never {
  notFound();
}
