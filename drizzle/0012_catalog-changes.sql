CREATE TABLE "catalog_changes" (
	"township_id" integer NOT NULL,
	"change" text NOT NULL,
	"indicator" text NOT NULL,
	"word" text,
	"entry" integer NOT NULL,
	CONSTRAINT "catalog_changes_township_id_entry_pk" PRIMARY KEY("township_id","entry")
);
--> statement-breakpoint
ALTER TABLE "added_words" DROP CONSTRAINT "added_words_township_id_word_pk";--> statement-breakpoint
ALTER TABLE "added_words" ADD CONSTRAINT "added_words_township_id_word_entry_pk" PRIMARY KEY("township_id","word","entry");--> statement-breakpoint
ALTER TABLE "catalog_changes" ADD CONSTRAINT "catalog_changes_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_files_by_entry" ON "case_files" USING btree ("township_id","entry");
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "catalog_changes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();