-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- AlterTable
ALTER TABLE "Exchange" ADD COLUMN     "precision" "DatePrecision" NOT NULL DEFAULT 'DAY';

-- AlterTable
ALTER TABLE "ItineraryItem" ALTER COLUMN "day" DROP NOT NULL;

-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.

-- Lists, filters and cursors go by the first day, so of a month or a year it is the first one, and the last day the last.
ALTER TABLE "Exchange"
  ADD CONSTRAINT "Exchange_days_fit_precision" CHECK (
    "precision" = 'DAY'
    OR (
      extract(day FROM "firstDay") = 1 AND extract(day FROM "lastDay" + 1) = 1
      AND ("precision" = 'MONTH' OR (extract(month FROM "firstDay") = 1 AND extract(month FROM "lastDay") = 12))
    )
  );

-- Hours are instants of a day.
ALTER TABLE "ItineraryItem"
  ADD CONSTRAINT "ItineraryItem_hours_have_day" CHECK (
    "day" IS NOT NULL OR ("startAt" IS NULL AND "endAt" IS NULL)
  );
