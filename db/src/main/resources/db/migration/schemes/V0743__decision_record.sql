-- What a decision rested on, word for word: facts with their versions, figures, pack and engine version, answer and
-- trace. Append-only; whoever doubts it replays it.
CREATE TABLE schemes.decision_record (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    pack text NOT NULL,
    pack_sha256 text NOT NULL,
    adoption_id uuid,
    engine text NOT NULL,
    decided_on date NOT NULL,
    granted boolean NOT NULL,
    document text NOT NULL,
    fact_versions uuid[] NOT NULL,
    facts jsonb NOT NULL,
    figures jsonb NOT NULL,
    trace jsonb NOT NULL,
    hash bytea NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT decision_record_pk PRIMARY KEY (id),
    CONSTRAINT decision_record_pack_fk FOREIGN KEY (pack, pack_sha256) REFERENCES schemes.pack_version (pack, sha256)
);
CREATE INDEX decision_record_household ON schemes.decision_record (household_id, decided_on);
CREATE INDEX decision_record_case ON schemes.decision_record (case_id);
CREATE INDEX decision_record_place ON schemes.decision_record (place_code, decided_on);
CALL guard.protect('schemes.decision_record', 'select,insert');
