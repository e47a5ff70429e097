-- CreateEnum
CREATE TYPE "PartOfDay" AS ENUM ('MORNING', 'AFTERNOON', 'EVENING');

-- AlterEnum: none of the new values is used before the end of the transaction
ALTER TYPE "ItineraryItemKind" ADD VALUE 'SIGNING' AFTER 'BASE_VISIT';
ALTER TYPE "ItineraryItemKind" ADD VALUE 'LECTURE' AFTER 'BASE_VISIT';
ALTER TYPE "ItineraryItemKind" ADD VALUE 'PLACE_VISIT' AFTER 'BASE_VISIT';

-- AlterTable
ALTER TABLE "ItineraryItem" ADD COLUMN     "partOfDay" "PartOfDay";
