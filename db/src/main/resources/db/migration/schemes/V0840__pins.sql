-- Which text a running case is decided by: pinned at acceptance, and ruled upon anew whenever another adoption comes into
-- force in mid-course. Append-only; the latest row counts.
CREATE TABLE schemes.pin (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    household_id uuid NOT NULL,
    place_code text NOT NULL,
    org_code text,
    pack text NOT NULL,
    pack_sha256 text NOT NULL,
    adoption_id uuid,
    since date NOT NULL,
    considered uuid,
    ruling text NOT NULL,
    reason text NOT NULL,
    actor_id uuid,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pin_pk PRIMARY KEY (id),
    CONSTRAINT pin_pack_fk FOREIGN KEY (pack, pack_sha256) REFERENCES schemes.pack_version (pack, sha256),
    CONSTRAINT pin_ruling CHECK (ruling IN ('ACCEPTED', 'EARLIER', 'LATER', 'FOR_A_BODY', 'CHOSEN')),
    CONSTRAINT pin_considered CHECK ((ruling = 'ACCEPTED') = (considered IS NULL)),
    CONSTRAINT pin_chosen_by CHECK (ruling <> 'CHOSEN' OR (actor_id IS NOT NULL AND length(btrim(reason)) > 0))
);
CREATE UNIQUE INDEX pin_once ON schemes.pin (case_id, coalesce(considered, '00000000-0000-0000-0000-000000000000'), (ruling = 'CHOSEN'));
CREATE INDEX pin_place ON schemes.pin (place_code, recorded_at);
CREATE INDEX pin_considered_by ON schemes.pin (considered) WHERE considered IS NOT NULL;
CALL guard.protect('schemes.pin', 'select,insert');
