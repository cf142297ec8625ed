-- Claims that say the same: the first of them, and by which keys candidates are found, newest first.
ALTER TABLE claims ADD COLUMN cluster_id TEXT;
CREATE INDEX claims_by_cluster ON claims (workspace, cluster_id, extracted_at DESC, id) WHERE cluster_id IS NOT NULL;

CREATE TABLE claim_keys (
    workspace TEXT NOT NULL,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (workspace, key, at DESC, id)
) STRICT, WITHOUT ROWID;

-- A row for each term of a task, in the orders of lists: any filter is a walk along the rarest of its terms, the others being looked up.
ALTER TABLE review_tasks ADD COLUMN rank REAL NOT NULL DEFAULT 0;
DROP INDEX review_tasks_by_priority;
DROP INDEX review_tasks_by_state;
DROP INDEX review_tasks_by_holder;
DROP INDEX review_tasks_by_document;

CREATE TABLE review_task_terms (
    workspace TEXT NOT NULL,
    term TEXT NOT NULL,
    rank REAL NOT NULL,
    created_at INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (workspace, term, rank DESC, created_at, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_task_terms_by_time ON review_task_terms (workspace, term, created_at, id);

-- Tasks of before are found by state; their other terms come with their next change.
INSERT INTO review_task_terms SELECT workspace, '*', rank, created_at, id FROM review_tasks;
INSERT INTO review_task_terms SELECT workspace, 'state:' || state, rank, created_at, id FROM review_tasks;
INSERT INTO review_task_terms SELECT workspace, 'open', rank, created_at, id FROM review_tasks WHERE state IN ('Pending', 'Leased');

CREATE TABLE saved_views (
    workspace TEXT NOT NULL,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    PRIMARY KEY (workspace, owner, name)
) STRICT, WITHOUT ROWID;
