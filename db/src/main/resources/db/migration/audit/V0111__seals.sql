-- The chain over the log. A batch seals a stretch of sequence numbers: first to last, less those still open (a transaction
-- that had not ended, or that was rolled back), plus late ones from earlier stretches. Batches only ever append.
CREATE TABLE audit.batch (
    number bigint NOT NULL,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    absent text NOT NULL,
    late text NOT NULL,
    entries int NOT NULL,
    content_hash bytea NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL,
    CONSTRAINT batch_pk PRIMARY KEY (number),
    CONSTRAINT batch_hash UNIQUE (hash),
    CONSTRAINT batch_lengths CHECK (length(content_hash) = 32 AND length(previous_hash) = 32 AND length(hash) = 32),
    CONSTRAINT batch_stretch CHECK (number > 0 AND last_seq >= first_seq - 1)
);
GRANT SELECT, INSERT ON audit.batch TO lianhu_app;

-- The state of the chain at the end of a day, also written to a file outside the database.
CREATE TABLE audit.day_seal (
    day date NOT NULL,
    batch_number bigint NOT NULL,
    entries bigint NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL,
    CONSTRAINT day_seal_pk PRIMARY KEY (day),
    CONSTRAINT day_seal_batch_fk FOREIGN KEY (batch_number) REFERENCES audit.batch (number)
);
GRANT SELECT, INSERT ON audit.day_seal TO lianhu_app;

-- A scope over everything (jobs) also reads entries that belong to no place, such as failed sign-ins of unknown accounts.
CREATE FUNCTION guard.everywhere() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN guard.setting('place_from') = '0' AND guard.setting('place_to') = ':';
DROP POLICY guard_select ON audit.entry;
CREATE POLICY guard_select ON audit.entry FOR SELECT USING (
    guard.sees(place_code, org_code, household_id) OR actor_id::text = guard.setting('actor') OR guard.everywhere());
