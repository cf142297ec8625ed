-- Tasks of before are found by the day they were decided or double-checked, and by whether people corrected the machine's reading.
INSERT OR IGNORE INTO review_task_terms SELECT workspace, 'decided-on:' || substr(json_extract(record, '$.decision.decidedAt'), 1, 10), rank, created_at, id
    FROM review_tasks WHERE state = 'Decided' AND json_extract(record, '$.decision.decidedAt') IS NOT NULL;
INSERT OR IGNORE INTO review_task_terms SELECT workspace, 'double-checked-on:' || substr(json_extract(opinion.value, '$.at'), 1, 10), rank, created_at, review_tasks.id
    FROM review_tasks, json_each(record, '$.secondOpinions') AS opinion;
INSERT OR IGNORE INTO review_task_terms SELECT workspace, 'corrected', rank, created_at, id
    FROM review_tasks WHERE json_array_length(record, '$.corrections') > 0;
