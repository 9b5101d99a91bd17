CREATE TABLE "added_indicators" (
	"township_id" integer NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"nature" text NOT NULL,
	"entry" integer NOT NULL,
	CONSTRAINT "added_indicators_township_id_code_pk" PRIMARY KEY("township_id","code")
);
--> statement-breakpoint
CREATE TABLE "added_words" (
	"township_id" integer NOT NULL,
	"word" text NOT NULL,
	"indicator" text NOT NULL,
	"entry" integer NOT NULL,
	CONSTRAINT "added_words_township_id_word_pk" PRIMARY KEY("township_id","word")
);
--> statement-breakpoint
ALTER TABLE "added_indicators" ADD CONSTRAINT "added_indicators_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "added_words" ADD CONSTRAINT "added_words_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "added_words_by_entry" ON "added_words" USING btree ("township_id","entry");--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "added_indicators" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "added_words" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
