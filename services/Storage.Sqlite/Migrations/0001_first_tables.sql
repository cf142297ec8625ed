-- Columns are what filters and orders need; `record` is the whole record as JSON for people and programs alike.
-- Times are milliseconds since 1970 UTC. `changed_at` is when the row's state changed last, by this machine's clock.

CREATE TABLE documents (
    id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    state TEXT NOT NULL,
    url TEXT,
    publisher TEXT,
    ingested_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    announced INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_time ON documents (workspace, ingested_at DESC, id);
CREATE INDEX documents_by_state ON documents (workspace, state, ingested_at DESC, id);
CREATE INDEX documents_by_publisher ON documents (workspace, publisher, ingested_at DESC, id) WHERE publisher IS NOT NULL;
CREATE INDEX documents_by_url ON documents (workspace, url, ingested_at DESC, id) WHERE url IS NOT NULL;
CREATE INDEX documents_unannounced ON documents (changed_at, id) WHERE announced = 0;
CREATE INDEX documents_waiting ON documents (state) WHERE state = 'Ingested';
CREATE INDEX documents_by_change ON documents (changed_at);

CREATE TABLE claims (
    id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    document_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    claimant TEXT,
    type TEXT NOT NULL,
    state TEXT NOT NULL,
    check_worthiness REAL NOT NULL,
    is_check_worthy INTEGER NOT NULL,
    published_at INTEGER,
    extracted_at INTEGER NOT NULL,
    words TEXT NOT NULL,
    revision INTEGER NOT NULL,
    announced INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX claims_by_document ON claims (workspace, document_id, start, id);
CREATE INDEX claims_by_time ON claims (workspace, extracted_at DESC, id);
CREATE INDEX claims_by_state ON claims (workspace, state, extracted_at DESC, id);
CREATE INDEX claims_by_claimant ON claims (workspace, claimant, extracted_at DESC, id) WHERE claimant IS NOT NULL;
CREATE INDEX claims_unannounced ON claims (changed_at, id) WHERE announced = 0;
CREATE INDEX claims_waiting ON claims (state, is_check_worthy) WHERE is_check_worthy = 1;

-- A row for each word of a claim, in the order of lists: a page for a word is read without sorting. All words of a claim stand
-- in its column `words` too, a space before and behind each: that tells whether it has the other words of a search.
CREATE TABLE claim_words (
    workspace TEXT NOT NULL,
    word TEXT NOT NULL,
    at INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (workspace, word, at DESC, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE extractions (
    document_id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;

-- One writer at a time: a passage that is seen has every passage of a lower position before it.
CREATE TABLE evidence (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    workspace TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;

-- A date that is not known is the lowest number, which comes last.
CREATE TABLE fact_checks (
    id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    words TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX fact_checks_by_time ON fact_checks (workspace, published_at DESC, id);

CREATE TABLE fact_check_words (
    workspace TEXT NOT NULL,
    word TEXT NOT NULL,
    at INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (workspace, word, at DESC, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE verification_results (
    id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    claim_id TEXT,
    verdict TEXT,
    verified_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    announced INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX verification_results_by_time ON verification_results (workspace, verified_at DESC, id);
CREATE INDEX verification_results_by_claim ON verification_results (workspace, claim_id, verified_at DESC, id) WHERE claim_id IS NOT NULL;
CREATE INDEX verification_results_by_verdict ON verification_results (workspace, verdict, verified_at DESC, id) WHERE verdict IS NOT NULL;
CREATE INDEX verification_results_unannounced ON verification_results (changed_at, id) WHERE announced = 0;

CREATE TABLE review_tasks (
    id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    document_id TEXT NOT NULL,
    state TEXT NOT NULL,
    holder TEXT,
    lease_expires_at INTEGER,
    proposed_verdict TEXT,
    priority REAL NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    announced INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX review_tasks_by_priority ON review_tasks (workspace, priority DESC, created_at, id);
CREATE INDEX review_tasks_by_state ON review_tasks (workspace, state, priority DESC, created_at, id);
CREATE INDEX review_tasks_by_holder ON review_tasks (workspace, holder, priority DESC, created_at, id) WHERE holder IS NOT NULL;
CREATE INDEX review_tasks_by_document ON review_tasks (workspace, document_id, priority DESC, created_at, id);
CREATE INDEX review_tasks_unannounced ON review_tasks (changed_at, id) WHERE announced = 0;
CREATE INDEX review_tasks_by_change ON review_tasks (changed_at);

CREATE TABLE dead_letters (
    id TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    failed_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX dead_letters_by_time ON dead_letters (failed_at DESC, id);
CREATE INDEX dead_letters_by_state ON dead_letters (state, failed_at DESC, id);

CREATE TABLE requests (
    workspace TEXT NOT NULL,
    method TEXT NOT NULL,
    request_id TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    response TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    PRIMARY KEY (workspace, method, request_id)
) STRICT;
CREATE INDEX requests_by_time ON requests (answered_at);
