-- What an article's page offers to read on, reckoned beforehand (lib/related).

-- CreateTable
CREATE TABLE "article_related" (
    "article_id" INTEGER NOT NULL,
    "others" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_related_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "related_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,

    CONSTRAINT "related_state_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "related_state_one" CHECK ("id" = 1)
);

-- CreateIndex
CREATE INDEX "article_related_others_idx" ON "article_related" USING GIN ("others");

-- CreateIndex
CREATE INDEX "article_related_made_at_idx" ON "article_related"("made_at");

-- What changed in the index is followed in its order, so many articles at a time.
-- DropIndex
DROP INDEX "search_doc_version_idx";

-- CreateIndex
CREATE INDEX "search_doc_version_id_idx" ON "search_doc"("version", "id");

-- AddForeignKey
ALTER TABLE "article_related" ADD CONSTRAINT "article_related_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
