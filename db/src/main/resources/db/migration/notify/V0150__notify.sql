-- Proof of service 送达回证: append-only. Names and words of the persons concerned are sealed.
CREATE SCHEMA notify;
GRANT USAGE ON SCHEMA notify TO lianhu_app;

CREATE TABLE notify.service (
    id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    household_id uuid,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    document_title text NOT NULL,
    document_number text NOT NULL,
    document_date date NOT NULL,
    addressee bytea NOT NULL,
    way text NOT NULL,
    receiver bytea,
    relation text,
    witness bytea,
    reason bytea,
    reference text,
    posted_on date,
    served_on date NOT NULL,
    served boolean NOT NULL,
    served_at_place text NOT NULL,
    proof_file_id uuid,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT service_pk PRIMARY KEY (id),
    CONSTRAINT service_way CHECK (way IN ('IN_PERSON', 'LEFT_AT_HOME', 'POST', 'PHONE', 'PUBLIC_NOTICE', 'ATTEMPT')),
    CONSTRAINT service_attempt CHECK (served = (way <> 'ATTEMPT')),
    CONSTRAINT service_after_document CHECK (served_on >= document_date),
    CONSTRAINT service_receiver CHECK (way NOT IN ('IN_PERSON', 'PHONE') OR receiver IS NOT NULL),
    CONSTRAINT service_left_at_home CHECK (way <> 'LEFT_AT_HOME' OR (witness IS NOT NULL AND reason IS NOT NULL)),
    CONSTRAINT service_post CHECK (way <> 'POST' OR reference IS NOT NULL),
    CONSTRAINT service_public_notice CHECK (way <> 'PUBLIC_NOTICE' OR (reason IS NOT NULL AND served_on >= posted_on + 30)),
    CONSTRAINT service_attempt_reason CHECK (way <> 'ATTEMPT' OR reason IS NOT NULL)
);
CREATE INDEX service_place ON notify.service (place_code, served_on);
CREATE INDEX service_subject ON notify.service (subject_id, served_on);
CALL guard.protect('notify.service', 'select,insert');
