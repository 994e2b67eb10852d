-- The search index: vocabulary, postings, articles, and what is kept beside them (decision 018).

-- CreateTable
CREATE TABLE "search_term" (
    "id" SERIAL NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "light" INTEGER NOT NULL,
    "ext" INTEGER NOT NULL,
    "bones" INTEGER,
    "df" INTEGER NOT NULL DEFAULT 0,
    "posts" BYTEA,

    CONSTRAINT "search_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_slip" (
    "bucket" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "search_slip_pkey" PRIMARY KEY ("bucket")
);

-- CreateTable
CREATE TABLE "search_block" (
    "term_id" INTEGER NOT NULL,
    "segment" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "search_block_pkey" PRIMARY KEY ("term_id","segment")
);

-- CreateTable
CREATE TABLE "search_doc" (
    "id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "facts" BYTEA NOT NULL,
    "words" BYTEA NOT NULL,

    CONSTRAINT "search_doc_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_stat" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "analyser" INTEGER NOT NULL,
    "ready" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "search_stat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_pending" (
    "article_id" INTEGER NOT NULL,

    CONSTRAINT "search_pending_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "search_synonym" (
    "id" SERIAL NOT NULL,
    "words" TEXT[],

    CONSTRAINT "search_synonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_miss" (
    "day" DATE NOT NULL,
    "query" TEXT NOT NULL,
    "n" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "search_miss_pkey" PRIMARY KEY ("day","query")
);

-- CreateIndex
CREATE UNIQUE INDEX "search_term_key_key" ON "search_term"("key");

-- CreateIndex
CREATE INDEX "search_term_light_idx" ON "search_term"("light");

-- CreateIndex
CREATE INDEX "search_term_ext_idx" ON "search_term"("ext");

-- CreateIndex
CREATE INDEX "search_term_bones_idx" ON "search_term"("bones");

-- CreateIndex
CREATE INDEX "search_doc_version_idx" ON "search_doc"("version");

-- Packed already: compressing them again would cost time at each look and save nothing.
ALTER TABLE "search_block" ALTER COLUMN "data" SET STORAGE EXTERNAL;
ALTER TABLE "search_doc" ALTER COLUMN "words" SET STORAGE EXTERNAL;
-- A word's numbers change with every article that holds it: room for the next version on the same page.
ALTER TABLE "search_term" SET (fillfactor = 85);
ALTER TABLE "search_slip" SET (fillfactor = 85);
