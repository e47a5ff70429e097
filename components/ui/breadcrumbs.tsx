/** The path to a page; the last name is the page itself. */
export function Breadcrumbs({
  label,
  links,
  here,
}: {
  label: string;
  links: readonly { href: string; label: string }[];
  here: string;
}) {
  return (
    <nav aria-label={label} className="text-sm text-ink-soft print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {links.map((link) => (
          <li key={link.href} className="flex items-center gap-2">
            <a href={link.href} className="inline-flex min-h-8 items-center">
              {link.label}
            </a>
            <span aria-hidden="true" className="text-rule">
              /
            </span>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
