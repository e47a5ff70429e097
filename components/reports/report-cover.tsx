import { imageAddress, imageSources } from "@/lib/media/rules.ts";
import type { ReportCover as Cover } from "@/lib/reports/public.ts";

/** The photo above a report, in its own proportions from the first moment on, with what it shows and whose it is. */
export function ReportCover({ cover }: { cover: Cover }) {
  const { id, width, height, widths, alt, caption, credit } = cover;
  return (
    <figure className="report-cover">
      {/* biome-ignore lint/performance/noImgElement: what people upload never passes Next's own image address */}
      <img
        src={imageAddress(id, widths.findLast((each) => each <= FALLBACK_WIDTH) ?? widths[0] ?? width)}
        srcSet={imageSources(cover)}
        sizes="(min-width: 60rem) 58rem, 100vw"
        width={width}
        height={height}
        alt={alt}
        decoding="async"
        fetchPriority="high"
      />
      {(caption || credit) && (
        <figcaption>
          {caption}
          {caption && credit && " "}
          {credit && <span className="report-cover-credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** For browsers that do not choose among sizes. */
const FALLBACK_WIDTH = 1000;
