-- Articles that belong together in an order: a series and its parts.

-- CreateTable
CREATE TABLE "series" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "series_slug_key" ON "series"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "series_name_key" ON "series"("name");

-- AlterTable
ALTER TABLE "article" ADD COLUMN "series_id" INTEGER,
ADD COLUMN "series_part" INTEGER;

-- A part without its series, or the other way round, says nothing.
ALTER TABLE "article" ADD CONSTRAINT "article_series_whole" CHECK (("series_id" IS NULL) = ("series_part" IS NULL));

-- CreateIndex
CREATE INDEX "article_series_id_series_part_id_idx" ON "article"("series_id", "series_part", "id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
