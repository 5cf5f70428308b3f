-- One table for proofs of service. What cases kept beside it waits in notify.carried_proof: its names lie open, so the
-- server seals each row into notify.service at its next start and takes it out here.
ALTER TABLE cases.service_proof DROP CONSTRAINT service_proof_case_fk;
ALTER TABLE cases.service_proof SET SCHEMA notify;
ALTER TABLE notify.service_proof RENAME TO carried_proof;
ALTER TABLE notify.carried_proof RENAME CONSTRAINT service_proof_pk TO carried_proof_pk;
ALTER TABLE notify.carried_proof ADD COLUMN document_date date, ADD COLUMN recorded_by uuid, ADD COLUMN addressee_name text;
ALTER INDEX notify.service_proof_case RENAME TO carried_proof_case;

ALTER TABLE notify.carried_proof NO FORCE ROW LEVEL SECURITY;
ALTER TABLE cases.case_event NO FORCE ROW LEVEL SECURITY;
ALTER TABLE cases.case_file NO FORCE ROW LEVEL SECURITY;
UPDATE notify.carried_proof p SET
    document_date = coalesce((SELECT max(e.legal_date) FROM cases.case_event e
        WHERE e.case_id = p.case_id AND e.kind IN ('Granted', 'Refused') AND e.legal_date <= p.served_on), p.served_on),
    recorded_by = (SELECT e.actor_id FROM cases.case_event e
        WHERE e.case_id = p.case_id AND e.kind = 'Served' AND e.recorded_at = p.recorded_at LIMIT 1),
    addressee_name = CASE p.addressee WHEN 'applicant' THEN (SELECT f.unit_label FROM cases.case_file f WHERE f.id = p.case_id)
        WHEN 'village-committee' THEN '村（居）委会' ELSE p.addressee END;
ALTER TABLE cases.case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE cases.case_event FORCE ROW LEVEL SECURITY;
ALTER TABLE notify.carried_proof FORCE ROW LEVEL SECURITY;
ALTER TABLE notify.carried_proof ALTER COLUMN document_date SET NOT NULL, ALTER COLUMN addressee_name SET NOT NULL,
    DROP COLUMN late_days, DROP COLUMN addressee;

DROP POLICY guard_select ON notify.carried_proof;
DROP POLICY guard_insert ON notify.carried_proof;
REVOKE INSERT ON notify.carried_proof FROM lianhu_app;
CALL guard.protect('notify.carried_proof', 'select,delete');

-- One word for each way, the one that the events of cases have always used; two ways more.
ALTER TABLE notify.service DROP CONSTRAINT service_way, DROP CONSTRAINT service_receiver, DROP CONSTRAINT service_left_at_home,
    DROP CONSTRAINT service_post, DROP CONSTRAINT service_public_notice;
ALTER TABLE notify.service NO FORCE ROW LEVEL SECURITY;
UPDATE notify.service SET way = CASE way WHEN 'LEFT_AT_HOME' THEN 'LEFT_BEHIND' WHEN 'POST' THEN 'BY_POST'
    WHEN 'PUBLIC_NOTICE' THEN 'BY_NOTICE' ELSE way END;
ALTER TABLE notify.service FORCE ROW LEVEL SECURITY;
ALTER TABLE notify.service
    ADD CONSTRAINT service_way CHECK (way IN ('IN_PERSON', 'LEFT_BEHIND', 'ENTRUSTED', 'BY_POST', 'ELECTRONIC', 'BY_NOTICE', 'PHONE', 'ATTEMPT')),
    ADD CONSTRAINT service_receiver CHECK (way NOT IN ('IN_PERSON', 'PHONE', 'ENTRUSTED', 'ELECTRONIC') OR receiver IS NOT NULL),
    ADD CONSTRAINT service_left_behind CHECK (way <> 'LEFT_BEHIND' OR (witness IS NOT NULL AND reason IS NOT NULL)),
    ADD CONSTRAINT service_reference CHECK (way NOT IN ('BY_POST', 'ENTRUSTED') OR reference IS NOT NULL),
    ADD CONSTRAINT service_by_notice CHECK (way <> 'BY_NOTICE' OR (reason IS NOT NULL AND served_on >= posted_on + 30));
