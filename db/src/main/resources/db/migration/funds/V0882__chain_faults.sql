-- Everything that the ledger's rules forbid, looked for afresh in the rows themselves (S3-6.4): an auditor need not trust
-- the triggers. An empty view is a whole chain, as far as its reader sees.
CREATE VIEW funds.fault WITH (security_invoker = true) AS
WITH chained AS (
    SELECT e.*, lag(e.seq, 1, 0::bigint) OVER w AS seq_before, lag(e.in_posted, 1, 0::bigint) OVER w AS in_before,
           lag(e.out_posted, 1, 0::bigint) OVER w AS out_before, lag(e.out_pending, 1, 0::bigint) OVER w AS held_before
    FROM funds.entry e WINDOW w AS (PARTITION BY e.account_id ORDER BY e.seq)),
payment AS (
    SELECT t.*, f.purpose_account_id, f.household_id AS form_household, f.actor_id AS applicant, f.reviewer_id, f.approved, f.reviewed_on
    FROM funds.transfer t LEFT JOIN funds.form f ON f.id = t.application_id WHERE t.kind = 'PAYMENT')
SELECT 'NO_APPROVED_FORM' AS code, p.id AS subject_id FROM payment p WHERE p.approved IS NOT TRUE OR p.on_day < p.reviewed_on
UNION ALL SELECT 'PAID_OVER_APPROVED', f.id FROM funds.form f WHERE f.paid_fen + f.held_fen > coalesce(f.approved_fen, 0)
UNION ALL SELECT 'OTHER_PURPOSE', p.id FROM payment p WHERE p.from_id IS DISTINCT FROM p.purpose_account_id
UNION ALL SELECT 'OTHER_HOUSEHOLD', p.id FROM payment p JOIN funds.account a ON a.id = p.to_id WHERE a.household_id IS DISTINCT FROM p.form_household
UNION ALL SELECT 'SAME_HANDS', p.id FROM payment p WHERE p.actor_id IN (p.applicant, p.reviewer_id) OR p.applicant = p.reviewer_id
UNION ALL SELECT 'BENEFIT_TWICE', a.id FROM funds.form a JOIN funds.form b ON b.pack = a.pack AND b.benefit = a.benefit AND b.period = a.period AND b.id <> a.id
    AND (b.person_id = a.person_id OR (a.person_id IS NULL AND b.person_id IS NULL AND b.household_id = a.household_id))
    WHERE a.paid_fen + a.held_fen > 0 AND b.paid_fen + b.held_fen > 0
UNION ALL SELECT 'OTHER_SOURCE', t.id FROM funds.transfer t JOIN funds.account a ON a.id = t.from_id JOIN funds.account b ON b.id = t.to_id
    WHERE t.kind IN ('RECEIPT', 'PASS_DOWN') AND a.source_kind IS DISTINCT FROM b.source_kind OR t.kind = 'ALLOCATION' AND b.parent_id IS DISTINCT FROM a.id
UNION ALL SELECT 'REVERSED_TOO_MUCH', t.id FROM funds.transfer t WHERE t.kind <> 'REVERSAL' AND funds.reversed_fen(t.id) > t.amount_fen
UNION ALL SELECT 'DAYS_OUT_OF_ORDER', t.id FROM funds.transfer t LEFT JOIN funds.settlement s ON s.transfer_id = t.id
    LEFT JOIN funds.transfer o ON o.id = t.reverses WHERE s.on_day < t.on_day OR t.on_day < o.on_day
UNION ALL SELECT 'ENTRIES_MISSING', t.id FROM funds.transfer t LEFT JOIN funds.settlement s ON s.transfer_id = t.id
    WHERE (SELECT count(*) FROM funds.entry e WHERE e.transfer_id = t.id)
        <> (SELECT count(*) FROM funds.account a WHERE a.id IN (t.from_id, t.to_id)) * (CASE WHEN s.transfer_id IS NULL THEN 1 ELSE 2 END)
UNION ALL SELECT 'CHAIN_BROKEN', c.account_id FROM chained c JOIN funds.transfer t ON t.id = c.transfer_id
    WHERE c.seq <> c.seq_before + 1
       OR c.in_posted - c.in_before <> CASE WHEN c.stage = 'POSTED' AND t.to_id = c.account_id THEN t.amount_fen ELSE 0 END
       OR c.out_posted - c.out_before <> CASE WHEN c.stage = 'POSTED' AND t.from_id = c.account_id THEN t.amount_fen ELSE 0 END
       OR c.out_pending - c.held_before <> CASE WHEN t.from_id <> c.account_id OR NOT t.pending THEN 0 WHEN c.stage = 'PENDING' THEN t.amount_fen ELSE -t.amount_fen END
UNION ALL SELECT 'OVERDRAWN', c.account_id FROM chained c JOIN funds.account a ON a.id = c.account_id
    WHERE a.kind <> 'SOURCE' AND c.in_posted < c.out_posted + c.out_pending;
GRANT SELECT ON funds.fault TO lianhu_app;
