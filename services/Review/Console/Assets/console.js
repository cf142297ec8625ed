'use strict';
// Texts from documents are only ever set as text, never as markup.
const byId = id => document.getElementById(id);
const words = value => (value || '').replace(/^(VERDICT|REVIEW_TASK_STATE|STANCE)_/, '').replaceAll('_', ' ').toLowerCase();
let nextPage = '';
let open = null;

function element(name, text, className) {
  const node = document.createElement(name);
  node.textContent = text ?? '';
  if (className) node.className = className;
  return node;
}

async function call(path, body) {
  const response = await fetch(path, body === undefined ? {} : {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message || `The server answered ${response.status}.`);
  return answer;
}

async function attempt(work) {
  try {
    byId('status').textContent = '';
    await work();
  } catch (failure) {
    byId('status').textContent = failure.message;
  }
}

async function list(token) {
  const query = new URLSearchParams({ pageSize: '100', pageToken: token, state: byId('state').value || 'REVIEW_TASK_STATE_UNSPECIFIED' });
  const page = await call(`/v1/reviewTasks?${query}`);
  if (!token) byId('tasks').replaceChildren();
  for (const task of page.tasks || []) byId('tasks').append(row(task));
  nextPage = page.nextPageToken || '';
  byId('more').hidden = !nextPage;
  if (!byId('tasks').children.length) byId('status').textContent = 'No tasks.';
}

function row(task) {
  const line = document.createElement('tr');
  const claim = document.createElement('td');
  const button = element('button', task.claimText);
  button.type = 'button';
  button.addEventListener('click', () => attempt(() => show(task.reviewTaskId)));
  claim.append(button);
  const state = words(task.state) + (task.holder ? ` by ${task.holder}` : '')
    + (task.decision ? `: ${words(task.decision.verdict)}, by ${task.decision.reviewer}` : '');
  line.append(claim, element('td', task.claimant || 'the article'),
    element('td', words(task.proposal?.verdict) === 'unspecified' ? 'no verdict' : words(task.proposal?.verdict)),
    element('td', (task.priority || 0).toFixed(2)), element('td', state), element('td', task.traceId, 'quiet'));
  return line;
}

async function show(id) {
  open = (await call(`/v1/reviewTasks/${id}`)).task;
  byId('task').hidden = false;
  byId('task-heading').textContent = open.claimText;
  byId('justification').textContent = open.proposal?.justification || '';
  byId('evidence').replaceChildren();
  byId('task-heading').focus();
  // Where this host does not serve Verification, the queue still works.
  const answer = await fetch(`/v1/verificationResults/${open.proposal?.resultId}`);
  const result = answer.ok ? (await answer.json()).result : null;
  for (const link of result?.evidence || []) {
    const item = element('li', link.quote);
    item.append(element('p', `${words(link.stance)} · ${link.publisher || 'unknown publisher'} · ${(link.publishTime || 'undated').slice(0, 10)}`
      + (link.counted ? '' : ` · does not count: ${link.notCountedBecause}`) + ` · ${link.why}`, 'quiet'));
    byId('evidence').append(item);
  }
}

byId('refresh').addEventListener('click', () => attempt(() => list('')));
byId('state').addEventListener('change', () => attempt(() => list('')));
byId('more').addEventListener('click', () => attempt(() => list(nextPage)));
byId('lease').addEventListener('click', () => attempt(async () => {
  open = (await call(`/v1/reviewTasks/${open.reviewTaskId}:lease`, { etag: open.etag })).task;
  await list('');
  byId('status').textContent = `Yours until ${open.leaseExpireTime}.`;
}));
byId('decision').addEventListener('submit', event => {
  event.preventDefault();
  attempt(async () => {
    open = (await call(`/v1/reviewTasks/${open.reviewTaskId}:decide`,
      { verdict: byId('verdict').value, justification: byId('words').value, etag: open.etag })).task;
    await list('');
    byId('status').textContent = 'Decided.';
  });
});
attempt(() => list(''));
