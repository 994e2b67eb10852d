-- By which run a number was changed, so that one run never adds twice. It stays when the run itself is deleted.
ALTER TABLE "view_baseline_log" ADD COLUMN "import_run_id" INTEGER;
