-- Minutes that hold nothing go with the session, group or visit that they belong to; minutes that hold something keep it.
-- DropForeignKey
ALTER TABLE "Minute" DROP CONSTRAINT "Minute_itemId_exchangeId_fkey";

-- DropForeignKey
ALTER TABLE "Minute" DROP CONSTRAINT "Minute_groupId_exchangeId_fkey";

-- DropForeignKey
ALTER TABLE "Minute" DROP CONSTRAINT "Minute_visitId_exchangeId_fkey";

-- DropForeignKey
ALTER TABLE "MinuteItem" DROP CONSTRAINT "MinuteItem_minuteId_exchangeId_fkey";

-- AddForeignKey
ALTER TABLE "Minute" ADD CONSTRAINT "Minute_itemId_exchangeId_fkey" FOREIGN KEY ("itemId", "exchangeId") REFERENCES "ItineraryItem"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minute" ADD CONSTRAINT "Minute_groupId_exchangeId_fkey" FOREIGN KEY ("groupId", "exchangeId") REFERENCES "DiscussionGroup"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Minute" ADD CONSTRAINT "Minute_visitId_exchangeId_fkey" FOREIGN KEY ("visitId", "exchangeId") REFERENCES "Visit"("id", "exchangeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinuteItem" ADD CONSTRAINT "MinuteItem_minuteId_exchangeId_fkey" FOREIGN KEY ("minuteId", "exchangeId") REFERENCES "Minute"("id", "exchangeId") ON DELETE RESTRICT ON UPDATE CASCADE;
