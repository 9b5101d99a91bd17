CREATE TABLE "report_snapshots" (
	"township_id" integer NOT NULL,
	"number" integer NOT NULL,
	"year" integer NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"hash" text NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "report_snapshots_township_id_number_pk" PRIMARY KEY("township_id","number")
);
--> statement-breakpoint
CREATE TABLE "report_texts" (
	"township_id" integer NOT NULL,
	"year" integer NOT NULL,
	"part" text NOT NULL,
	"version" integer NOT NULL,
	"content" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_texts_township_id_year_part_version_pk" PRIMARY KEY("township_id","year","part","version")
);
--> statement-breakpoint
ALTER TABLE "report_snapshots" ADD CONSTRAINT "report_snapshots_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_texts" ADD CONSTRAINT "report_texts_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_snapshots_by_year" ON "report_snapshots" USING btree ("township_id","year");--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "report_snapshots"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "report_texts"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
