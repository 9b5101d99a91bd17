CREATE TABLE "case_events" (
	"township_id" integer NOT NULL,
	"record_id" integer NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"message_id" bigint,
	"entry" integer NOT NULL,
	CONSTRAINT "case_events_township_id_record_id_entry_pk" PRIMARY KEY("township_id","record_id","entry")
);
--> statement-breakpoint
CREATE TABLE "case_files" (
	"township_id" integer NOT NULL,
	"record_id" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"entry" integer NOT NULL,
	CONSTRAINT "case_files_township_id_record_id_entry_pk" PRIMARY KEY("township_id","record_id","entry")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"township_id" integer NOT NULL,
	"record_id" integer NOT NULL,
	"file_hash" text NOT NULL,
	"linked" boolean NOT NULL,
	"mime_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"message_id" bigint,
	"entry" integer NOT NULL,
	CONSTRAINT "evidence_township_id_record_id_file_hash_entry_pk" PRIMARY KEY("township_id","record_id","file_hash","entry")
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"township_id" integer NOT NULL,
	"entry" integer NOT NULL,
	"act" text NOT NULL,
	"person_id" integer NOT NULL,
	"message_id" bigint,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"content_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "journal_township_id_entry_pk" PRIMARY KEY("township_id","entry")
);
--> statement-breakpoint
CREATE TABLE "journal_heads" (
	"township_id" integer PRIMARY KEY NOT NULL,
	"entry" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participations" (
	"township_id" integer NOT NULL,
	"record_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"joined" boolean NOT NULL,
	"message_id" bigint,
	"entry" integer NOT NULL,
	CONSTRAINT "participations_township_id_record_id_person_id_entry_pk" PRIMARY KEY("township_id","record_id","person_id","entry")
);
--> statement-breakpoint
CREATE TABLE "period_events" (
	"township_id" integer NOT NULL,
	"grain" text NOT NULL,
	"period" date NOT NULL,
	"closed" boolean NOT NULL,
	"entry" integer NOT NULL,
	CONSTRAINT "period_events_township_id_grain_period_entry_pk" PRIMARY KEY("township_id","grain","period","entry")
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"township_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "postings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record_id" integer NOT NULL,
	"entry" integer NOT NULL,
	"counted_on" date NOT NULL,
	"village_id" integer NOT NULL,
	"measure" text NOT NULL,
	"category" text NOT NULL,
	"quantity" numeric(18, 2) NOT NULL,
	"approx_count" integer NOT NULL,
	"record_count" integer NOT NULL,
	CONSTRAINT "postings_township_id_id_pk" PRIMARY KEY("township_id","id")
);
--> statement-breakpoint
CREATE TABLE "record_lines" (
	"township_id" integer NOT NULL,
	"record_id" integer NOT NULL,
	"version" integer NOT NULL,
	"indicator" text NOT NULL,
	"quantity" bigint NOT NULL,
	"approx" boolean NOT NULL,
	"span_start" integer,
	"span_end" integer,
	"message_id" bigint,
	"entry" integer NOT NULL,
	CONSTRAINT "record_lines_township_id_record_id_version_indicator_pk" PRIMARY KEY("township_id","record_id","version","indicator")
);
--> statement-breakpoint
CREATE TABLE "record_serials" (
	"township_id" integer NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "record_serials_township_id_year_pk" PRIMARY KEY("township_id","year")
);
--> statement-breakpoint
CREATE TABLE "record_versions" (
	"township_id" integer NOT NULL,
	"record_id" integer NOT NULL,
	"version" integer NOT NULL,
	"replaces" integer,
	"change" text NOT NULL,
	"village_id" integer,
	"held_from" date NOT NULL,
	"held_to" date NOT NULL,
	"cumulative" boolean NOT NULL,
	"late" boolean NOT NULL,
	"counted_on" date,
	"dispute_count" integer,
	"dispute_approx" boolean,
	"status" text,
	"ended_on" date,
	"end_counted_on" date,
	"category" text,
	"agreement" text,
	"amount_yuan" numeric(14, 2),
	"entry" integer NOT NULL,
	CONSTRAINT "record_versions_township_id_record_id_version_pk" PRIMARY KEY("township_id","record_id","version"),
	CONSTRAINT "record_versions_replaced_once" UNIQUE("township_id","record_id","replaces")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"township_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "records_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"serial" integer NOT NULL,
	"reporter_id" integer NOT NULL,
	"entry" integer NOT NULL,
	CONSTRAINT "records_township_id_id_pk" PRIMARY KEY("township_id","id"),
	CONSTRAINT "records_number_once" UNIQUE("township_id","year","serial")
);
--> statement-breakpoint
CREATE TABLE "rollups" (
	"township_id" integer NOT NULL,
	"grain" text NOT NULL,
	"period" date NOT NULL,
	"village_id" integer NOT NULL,
	"measure" text NOT NULL,
	"category" text NOT NULL,
	"quantity" numeric(18, 2) NOT NULL,
	"approx_count" integer NOT NULL,
	"record_count" integer NOT NULL,
	CONSTRAINT "rollups_township_id_grain_period_village_id_measure_category_pk" PRIMARY KEY("township_id","grain","period","village_id","measure","category")
);
--> statement-breakpoint
CREATE TABLE "staff_figures" (
	"township_id" integer NOT NULL,
	"indicator" text NOT NULL,
	"year" integer NOT NULL,
	"value" numeric,
	"unit" text,
	"form" text,
	"office" text,
	"note" text,
	"entry" integer NOT NULL,
	CONSTRAINT "staff_figures_township_id_year_indicator_entry_pk" PRIMARY KEY("township_id","year","indicator","entry")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"township_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" integer,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"message_id" bigint,
	CONSTRAINT "audit_log_township_id_id_pk" PRIMARY KEY("township_id","id")
);
--> statement-breakpoint
CREATE TABLE "binding_codes" (
	"code_digest" text PRIMARY KEY NOT NULL,
	"township_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"issued_by" integer,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "extra_villages" (
	"township_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"village_id" integer NOT NULL,
	CONSTRAINT "extra_villages_township_id_person_id_village_id_pk" PRIMARY KEY("township_id","person_id","village_id")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"sender_id" text NOT NULL,
	"township_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"bound_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"township_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "people_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"village_id" integer,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "people_township_id_id_pk" PRIMARY KEY("township_id","id")
);
--> statement-breakpoint
CREATE TABLE "townships" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "townships_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "villages" (
	"township_id" integer NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "villages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	CONSTRAINT "villages_township_id_id_pk" PRIMARY KEY("township_id","id"),
	CONSTRAINT "villages_name_once" UNIQUE("township_id","name")
);
--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "journal_township_id_person_id_people_township_id_id_fk" FOREIGN KEY ("township_id","person_id") REFERENCES "public"."people"("township_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_heads" ADD CONSTRAINT "journal_heads_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_lines" ADD CONSTRAINT "record_lines_township_id_record_id_version_record_versions_township_id_record_id_version_fk" FOREIGN KEY ("township_id","record_id","version") REFERENCES "public"."record_versions"("township_id","record_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_versions" ADD CONSTRAINT "record_versions_township_id_record_id_records_township_id_id_fk" FOREIGN KEY ("township_id","record_id") REFERENCES "public"."records"("township_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_versions" ADD CONSTRAINT "record_versions_township_id_village_id_villages_township_id_id_fk" FOREIGN KEY ("township_id","village_id") REFERENCES "public"."villages"("township_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binding_codes" ADD CONSTRAINT "binding_codes_township_id_person_id_people_township_id_id_fk" FOREIGN KEY ("township_id","person_id") REFERENCES "public"."people"("township_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extra_villages" ADD CONSTRAINT "extra_villages_township_id_person_id_people_township_id_id_fk" FOREIGN KEY ("township_id","person_id") REFERENCES "public"."people"("township_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extra_villages" ADD CONSTRAINT "extra_villages_township_id_village_id_villages_township_id_id_fk" FOREIGN KEY ("township_id","village_id") REFERENCES "public"."villages"("township_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_township_id_person_id_people_township_id_id_fk" FOREIGN KEY ("township_id","person_id") REFERENCES "public"."people"("township_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_township_id_village_id_villages_township_id_id_fk" FOREIGN KEY ("township_id","village_id") REFERENCES "public"."villages"("township_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "villages" ADD CONSTRAINT "villages_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_events_by_entry" ON "case_events" USING btree ("township_id","entry");--> statement-breakpoint
CREATE INDEX "evidence_by_entry" ON "evidence" USING btree ("township_id","entry");--> statement-breakpoint
CREATE INDEX "journal_by_message" ON "journal" USING btree ("township_id","message_id");--> statement-breakpoint
CREATE INDEX "participations_by_entry" ON "participations" USING btree ("township_id","entry");--> statement-breakpoint
CREATE INDEX "postings_by_day" ON "postings" USING btree ("township_id","counted_on");--> statement-breakpoint
CREATE INDEX "postings_by_record" ON "postings" USING btree ("township_id","record_id");--> statement-breakpoint
CREATE INDEX "postings_by_entry" ON "postings" USING btree ("township_id","entry");--> statement-breakpoint
CREATE INDEX "record_lines_by_entry" ON "record_lines" USING btree ("township_id","entry");--> statement-breakpoint
CREATE INDEX "record_versions_by_day" ON "record_versions" USING btree ("township_id","held_to");--> statement-breakpoint
CREATE INDEX "record_versions_by_entry" ON "record_versions" USING btree ("township_id","entry");--> statement-breakpoint
CREATE INDEX "records_by_reporter" ON "records" USING btree ("township_id","reporter_id");--> statement-breakpoint
CREATE INDEX "staff_figures_by_entry" ON "staff_figures" USING btree ("township_id","entry");--> statement-breakpoint
CREATE INDEX "binding_codes_by_person" ON "binding_codes" USING btree ("township_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identities_bound_once" ON "identities" USING btree ("channel","sender_id") WHERE "identities"."released_at" is null;--> statement-breakpoint
CREATE INDEX "identities_by_person" ON "identities" USING btree ("township_id","person_id");--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("township_id","name");