import { renderJSONContentToReactElement } from "@tiptap/static-renderer/json/react";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { ReportBody } from "@/lib/reports/schema.ts";

type Children = { children?: ReactNode };

// Without a prototype, so that a node named like a property of every object finds nothing here.
const nodes = {
  __proto__: null,
  doc: ({ children }: Children) => <>{children}</>,
  paragraph: ({ children }: Children) => <p>{children}</p>,
  text: ({ node }: { node: { text?: string } }) => <>{node.text}</>,
  hardBreak: () => <br />,
  bulletList: ({ children }: Children) => <ul>{children}</ul>,
  orderedList: ({ children }: Children) => <ol>{children}</ol>,
  listItem: ({ children }: Children) => <li>{children}</li>,
  heading: ({ node, children }: Children & { node: { attrs?: Record<string, unknown> } }) =>
    node.attrs?.level === 3 ? <h3>{children}</h3> : <h2>{children}</h2>,
  blockquote: ({ node, children }: Children & { node: { attrs?: Record<string, unknown> } }) => (
    <Quotation attribution={node.attrs?.attribution}>{children}</Quotation>
  ),
};

const marks = {
  __proto__: null,
  bold: ({ children }: Children) => <strong>{children}</strong>,
  italic: ({ children }: Children) => <em>{children}</em>,
  link: ({ mark, children }: Children & { mark: { attrs?: Record<string, unknown> } }) => (
    <SafeLink href={mark.attrs?.href}>{children}</SafeLink>
  ),
};

const render = renderJSONContentToReactElement({
  nodeMapping: nodes as unknown as Record<string, (props: Children) => ReactNode>,
  markMapping: marks as unknown as Record<string, (props: Children) => ReactNode>,
  // What a later version may write is read as plain words here, never as markup.
  unhandledNode: ({ children }) => <>{children}</>,
  unhandledMark: ({ children }) => <>{children}</>,
});

/** The text of a report: its document node by node as elements, so that no text of a person ever becomes HTML. */
export function ReportText({ body }: { body: ReportBody }) {
  return <div className="report-text">{render({ content: body })}</div>;
}

/** Words of somebody else, with whose they are below them. */
function Quotation({ attribution, children }: { attribution: unknown; children: ReactNode }) {
  const locale = useLocale();
  return (
    <blockquote>
      {children}
      {typeof attribution === "string" && (
        <footer className="mt-1 text-sm text-ink-faint">
          {locale === "zh" ? `——${attribution}` : `— ${attribution}`}
        </footer>
      )}
    </blockquote>
  );
}

/** Leads only where a reader can be sent; any other address leaves the words alone. */
function SafeLink({ href, children }: { href: unknown; children: ReactNode }) {
  if (typeof href !== "string" || !/^(https?:\/\/|mailto:|\/(?!\/))/i.test(href)) return <>{children}</>;
  return (
    <a href={href} rel="noopener nofollow">
      {children}
    </a>
  );
}
