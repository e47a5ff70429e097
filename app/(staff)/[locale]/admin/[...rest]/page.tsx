import { notFound } from "next/navigation";

/** Shows the "not found" page of the signed-in site for unknown addresses below "/admin". */
export default function UnknownPage(): never {
  notFound();
}
